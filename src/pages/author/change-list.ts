import { element } from '../../content/paint/element.ts';
import { severityShape } from '../../content/paint/shapes.ts';
import { quote } from '../../content/paint/texts.ts';
import { wording as cardWording } from '../../content/wording/index.ts';
import type { Finding } from '../../engine/types.ts';
import { isAtGate, type Change } from '../../packs/changes.ts';
import { button } from '../parts.ts';
import type { Compared } from './answer.ts';
import type { Speech } from './speech.ts';

/** Shown at first. */
const most = 12;

/** What a colleague would notice: at the Post button first, then in the text. */
export const changeList = (speech: Speech, { changes, clean }: Compared, toDraft: (text: string) => void): Node[] => {
  const { words: { posts: words } } = speech;
  const atGate = changes.filter(isAtGate).length;
  return [
    element('p', {}, [atGate > 0 ? words.atGate(atGate) : '', words.clean(clean.count, clean.before, clean.after)].filter(Boolean).join(' ')),
    ...rows(speech, changes, toDraft),
  ];
};

const rows = (speech: Speech, changes: readonly Change[], toDraft: (text: string) => void): Node[] => {
  const rowsOf = (some: readonly Change[]): HTMLElement[] => some.map((change) => changeOf(speech, change, toDraft));
  const list = element('ul', { class: 'results changes' }, ...rowsOf(changes.slice(0, most)));
  if (changes.length <= most) return [list];
  const rest = button('all-changes', speech.words.posts.all(changes.length), () => {
    const more = rowsOf(changes.slice(most));
    list.append(...more);
    rest.remove();
    more[0]?.querySelector('summary')?.focus();
  });
  return [list, rest];
};

const changeOf = (speech: Speech, change: Change, toDraft: (text: string) => void): HTMLElement => {
  const { words: { posts: words } } = speech;
  const { post: { id, lang, text }, from, to, gone, come } = change;
  const fate = isAtGate(change) ? words.fate(words.states[from], words.states[to]) : words.states[to];
  return element(
    'li',
    {},
    element('h3', {}, element('code', {}, id), ` ${fate}`),
    element('ul', { class: 'points' }, ...gone.map((finding) => point(speech, finding, words.gone)), ...come.map((finding) => point(speech, finding, words.come))),
    element('details', {}, element('summary', {}, words.text), element('p', lang === 'nl' || lang === 'en' ? { lang, class: 'post' } : { class: 'post' }, text), button(undefined, speech.words.examples.tryIt, () => toDraft(text))),
  );
};

const point = ({ language }: Speech, { rule, severity, text }: Finding, way: string): HTMLElement => {
  const { severity: levels } = cardWording(language);
  return element('li', { 'data-look': severity }, severityShape(severity), element('span', {}, element('b', {}, way), ` ${levels[severity]}: ${quote(text)} `, element('code', {}, rule.id)));
};
