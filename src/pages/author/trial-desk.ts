import { element } from '../../content/paint/element.ts';
import { day } from '../../content/paint/texts.ts';
import type { Trial } from '../../engine/pack.ts';
import { daysOf, doubtOf, lackOf, leastDays, leastShown, mostDoubted } from '../../packs/grounds.ts';
import { NotALog, readSavedLog } from '../../log/saved-log.ts';
import { countedIn, trialIn, type LogLine } from '../../packs/trial-count.ts';
import { fileInput } from '../files.ts';
import { button, section } from '../parts.ts';
import type { Judged, RuleResult } from './answer.ts';
import { read } from './read-file.ts';
import type { Speech } from './speech.ts';
import { stateLine } from './state-line.ts';

const percent = (part: number): number => Math.round(part * 100);

/** How new rules did: the stage of each, and what the logs say of it. */
export class TrialDesk {
  readonly element: HTMLElement;
  readonly #rules = element('div', { id: 'trials' });
  readonly #told = element('p', { class: 'small', role: 'status' });
  #log: LogLine[];
  #judged: RuleResult[] = [];

  /** @param log of this computer; undefined where its chain is broken */
  constructor(private readonly speech: Speech, log: readonly LogLine[] | undefined, private readonly failed: (why: string) => void) {
    const { words: { trials: words } } = speech;
    this.#log = [...(log ?? [])];
    if (!log) this.#told.textContent = words.ownBroken;
    const input = fileInput((file) => this.#open(file), { id: 'log-file', accept: '.jsonl,application/jsonl' });
    this.element = section('trials-part', words.heading, element('p', { class: 'small' }, words.lead(leastDays, percent(mostDoubted))), this.#rules, element('div', { class: 'row' }, button('open-log', words.open, () => input.click()), input), this.#told);
  }

  judged({ rules, problems }: Judged): void {
    if (problems.length > 0) return;
    this.#judged = [...rules];
    this.#show();
  }

  #show(): void {
    const { words: { trials: words } } = this.speech;
    const proving = this.#judged.filter(({ stage, severity }) => stage !== 'hold' || severity === 'block');
    this.#rules.replaceChildren(proving.length === 0 ? element('p', {}, words.none) : element('ul', { class: 'results' }, ...proving.map((rule) => this.#row(rule))));
  }

  #row(rule: RuleResult): HTMLElement {
    const { words: { trials: words } } = this.speech;
    return element('li', {}, element('h3', {}, element('code', {}, rule.id), ` ${words.stages[rule.stage]}`), ...this.#stateOf(rule));
  }

  #stateOf({ id, stage, trial, waiver }: RuleResult): Node[] {
    const { words: { trials: words } } = this.speech;
    if (stage === 'count') return [element('p', {}, words.counted(countedIn(this.#log, id)))];
    if (stage === 'hold') return waiver ? [element('p', {}, words.waived(waiver.by, day(waiver.date), waiver.reason))] : trial ? [this.#figures(trial)] : [];
    const own = trialIn(this.#log, id);
    return own ? [this.#figures(own), this.#outcome(own)] : [element('p', {}, words.notShown)];
  }

  #figures(trial: Trial): HTMLElement {
    const { from, to, shown, does_not_fit: doubted } = trial;
    return element('p', {}, this.speech.words.trials.figures({ days: daysOf(trial), from: day(from), to: day(to), shown, doubted, percent: percent(doubtOf(trial)) }));
  }

  /** What is still lacking, or the line that the rule gets. */
  #outcome(trial: Trial): HTMLElement {
    const { words: { trials: words } } = this.speech;
    const lack = lackOf(trial);
    const said = lack === 'fit' ? words.doubted(percent(mostDoubted)) : lack === undefined ? words.proved : lack === 'shown' ? words.rarely(leastShown - trial.shown) : words.days(leastDays - daysOf(trial));
    const state = stateLine(said, lack === undefined ? 'fine' : 'info');
    const { from, to, shown, does_not_fit } = trial;
    return lack === undefined ? element('div', {}, state, element('pre', { tabindex: '0' }, element('code', {}, `trial: {from: '${from}', to: '${to}', shown: ${shown}, does_not_fit: ${does_not_fit}}`))) : state;
  }

  #open(file: File): void {
    read(file, this.speech.words, 'reading')
      .then(async (found) => {
        this.#told.textContent = 'refused' in found ? found.refused : await this.#countIn(file.name, found.text);
        this.#show();
      })
      .catch((error: unknown) => this.failed(String(error)));
  }

  /** A log that was changed proves nothing: it is not counted. @returns what to tell */
  async #countIn(name: string, text: string): Promise<string> {
    const { words: { trials: words } } = this.speech;
    try {
      const { lines, state } = await readSavedLog(text);
      if (state.kind === 'changed' || state.kind === 'cut') return words.broken(name, state.line);
      this.#log.push(...lines);
      return words.added(name, lines.filter(({ action }) => action !== 'saved').length);
    } catch (error) {
      if (error instanceof NotALog) return words.noLog(name);
      throw error;
    }
  }
}
