import { element } from '../../content/paint/element.ts';
import type { Pack } from '../../engine/pack.ts';
import { fileInput } from '../files.ts';
import { button, section } from '../parts.ts';
import type { Comparison, ComparisonNews, Judged } from './answer.ts';
import { changeList } from './change-list.ts';
import { problemList } from './problem-list.ts';
import { read } from './read-file.ts';
import type { Speech } from './speech.ts';
import { stateLine, type Look } from './state-line.ts';

export interface Ways {
  compare(about: Omit<Comparison, 'comparison'>): void;
  toDraft(text: string): void;
  failed(why: string): void;
}

/** What the rules on the page change in posts: those that come along, or the officer’s own. */
export class PostsDesk {
  readonly element: HTMLElement;
  readonly #go: HTMLButtonElement;
  readonly #against = element('select', { id: 'against' });
  readonly #bar = element('progress', { hidden: true });
  readonly #state = element('div', { role: 'status' });
  readonly #found = element('div', { id: 'post-changes' });
  readonly #file = element('span', { class: 'small' });
  readonly #ours: HTMLButtonElement;
  #posts: Comparison['file'];

  /** @param standing the firm’s pack that is in force on this computer */
  constructor(private readonly speech: Speech, private readonly standing: Pack | undefined, private readonly ways: Ways) {
    const { words: { posts: words } } = speech;
    const input = fileInput((file) => this.#open(file), { id: 'posts-file', accept: '.jsonl,.txt,application/jsonl,text/plain' });
    this.#go = button('compare-posts', words.go, () => this.#compare(), 'action main');
    this.#go.disabled = true;
    this.#ours = button('our-posts', words.ours, () => this.#take(undefined));
    this.#ours.hidden = true;
    this.#bar.setAttribute('aria-label', words.busy);
    const row = element('div', { class: 'row' }, this.#go, button('open-posts', words.open, () => input.click()), input, this.#ours, this.#file);
    this.element = section('posts-part', words.heading, element('p', { class: 'small' }, words.lead), this.#choice(), row, this.#bar, this.#state, this.#found);
  }

  /** What to compare with; no question where there is one answer. */
  #choice(): HTMLElement | null {
    const { standing, speech: { words: { posts: { against: words } }, language } } = this;
    if (!standing) return null;
    this.#against.append(element('option', { value: '' }, words.nothing), element('option', { value: 'standing' }, words.standing(standing.title[language], standing.version)));
    return element('div', { class: 'choice' }, element('label', { for: 'against' }, words.label), this.#against);
  }

  /** Rules with a mistake are compared with nothing. */
  judged({ judge, problems, rules }: Judged): void {
    this.#go.disabled = judge !== 'these' || problems.length > 0 || rules.length === 0;
  }

  /** The rules are others than those that were compared. */
  changed(): void {
    if (this.#found.childElementCount > 0) this.#say(this.speech.words.posts.stale, 'warn');
  }

  hear(news: ComparisonNews): void {
    const { words } = this.speech;
    this.#bar.hidden = !('done' in news);
    if ('done' in news) {
      this.#bar.max = news.of;
      this.#bar.value = news.done;
      return;
    }
    this.#state.replaceChildren();
    if ('failed' in news) this.ways.failed(news.failed);
    else if ('problems' in news) this.#state.replaceChildren(...problemList(this.speech, news.problems, [], undefined));
    else {
      const { posts, changes } = news.compared;
      this.#say(words.posts.found(posts, changes.length), changes.length === 0 ? 'fine' : 'info');
      this.#found.replaceChildren(...changeList(this.speech, news.compared, this.ways.toDraft));
    }
  }

  #compare(): void {
    const against = this.#against.value === '' ? undefined : this.standing;
    this.#found.replaceChildren();
    this.#state.replaceChildren(element('p', { class: 'small' }, this.speech.words.posts.busy));
    this.ways.compare({ ...(this.#posts && { file: this.#posts }), ...(against && { against }) });
  }

  #open(file: File): void {
    const { words } = this.speech;
    read(file, words, 'reading')
      .then((found) => {
        if ('refused' in found) return this.#say(found.refused, 'warn');
        this.#take({ name: file.name, text: found.text });
      })
      .catch((error: unknown) => this.ways.failed(String(error)));
  }

  /** @param posts of the officer’s own; without them those that come along */
  #take(posts: Comparison['file']): void {
    this.#posts = posts;
    this.#file.textContent = posts?.name ?? '';
    this.#ours.hidden = posts === undefined;
    if (!this.#go.disabled) this.#compare();
  }

  #say(text: string, look: Look): void {
    this.#state.replaceChildren(stateLine(text, look));
  }
}
