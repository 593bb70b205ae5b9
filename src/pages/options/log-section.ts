import { element } from '../../content/paint/element.ts';
import { severityShape } from '../../content/paint/shapes.ts';
import { reasonCodes, wording } from '../../content/wording/index.ts';
import { extensionVersion } from '../../platform/extension.ts';
import { send, type LogEntry } from '../../platform/messages.ts';
import { save } from '../files.ts';
import { chainsOf, inOrder, type Series } from '../log-chains.ts';
import { button, section } from '../parts.ts';
import { browserName } from '../popup/report-text.ts';
import type { Desk } from './desk.ts';
import { asCsv, asJsonLines, savedLines } from './log-file.ts';
import { moment, packsOf, said, twice } from './parts.ts';

const shown = 20;

/** What the writer decided: to read, to keep as a file, to erase. */
export const logSection = (desk: Desk): HTMLElement => {
  const { words: { log: words, ...others }, log: { lost }, overview: { sources } } = desk;
  const entries = inOrder(desk.log);
  const decided = [...desk.log.entries, ...desk.log.trials.entries];
  const lead = element('p', {}, words.lead);
  const unkept = lost === 0 ? null : warning(words.lost(lost));
  if (entries.length === 0) return section('log', words.heading, lead, unkept, ...(isFlawed(desk) ? warnings(desk) : [element('p', { class: 'small' }, words.empty)]));
  return section(
    'log',
    words.heading,
    lead,
    unkept,
    table(desk),
    entries.length > shown ? element('p', { class: 'small' }, words.latest(shown)) : null,
    element('p', {}, words.kept(entries.length, others.days(sources.logRetentionDays))),
    ...(isFlawed(desk) ? warnings(desk) : [sound(desk)]),
    element(
      'div',
      { class: 'row' },
      button('log-jsonl', words.jsonl, () => saveAs(desk, 'postproef-log.jsonl', asJsonLines, 'application/jsonl')),
      button('log-csv', words.csv, () => saveAs(desk, 'postproef-log.csv', (all) => asCsv(all, desk.language), 'text/csv')),
      decided.every(({ action }) => action === 'cleared') ? null : twice('log-clear', words.clear, words.clearSure(decided.length), others.cancel, () => desk.act(() => send('clear', undefined))),
    ),
  );
};

const saveAs = (desk: Desk, name: string, written: (entries: readonly LogEntry[]) => string, type: string): void =>
  desk.act(async () => save(name, written(await savedLines({ ...desk, browser: browserName(navigator.userAgent), extension: extensionVersion(), now: Date.now() })), type));

const warning = (text: string): HTMLElement => element('div', { class: 'notice', 'data-look': 'warn' }, severityShape('warn'), element('p', {}, text));

const isFlawed = ({ flaws }: Desk): boolean => Object.keys(flaws).length > 0;

const warnings = ({ words: { log: words }, flaws }: Desk): HTMLElement[] =>
  Object.entries(flaws).map(([series, flaw]) => warning(`${words.series[series as Series]}${flaw.kind === 'cut' ? words.cut : words.broken(flaw.at + 1)}`));

/** Says no more than the chains do. */
const sound = ({ words: { log: words }, log }: Desk): HTMLElement => {
  const chains = chainsOf(log).map(([, chain]) => chain);
  const books = chains.flatMap(({ book }) => book ?? []);
  const crowded = books.reduce((sum, book) => sum + (book.crowded ?? 0), 0);
  const written = books.reduce((sum, book) => sum + book.written, 0);
  return element('p', { class: 'small' }, [books.length < chains.length ? words.wholeBetween : words.whole(written), ...(crowded > 0 ? [words.crowded(crowded)] : []), words.noLock].join(' '));
};

const table = (desk: Desk): HTMLElement => {
  const { words: { log: words } } = desk;
  const messages = new Map(packsOf(desk).flatMap(({ rules }) => rules.map(({ id, message }) => [id, said(message[desk.language])])));
  const head = element('tr', {}, ...[words.when, words.what, words.which, words.where, words.note].map((name) => element('th', { scope: 'col' }, name)));
  return element('div', { class: 'wide', tabindex: '0', role: 'group', 'aria-label': words.heading }, element('table', {}, element('thead', {}, head), element('tbody', {}, ...inOrder(desk.log).slice(-shown).reverse().map((entry) => line(desk, messages, entry)))));
};

const platformNames: Readonly<Record<string, string>> = { linkedin: 'LinkedIn', facebook: 'Facebook', x: 'X' };

/** @param messages by id; of a rule that is no longer there the id is all that is left */
const line = (desk: Desk, messages: ReadonlyMap<string, string>, entry: LogEntry): HTMLElement => {
  const { time, rules, platform, reason, note, settings = [] } = entry;
  const code = reasonCodes.find((one) => one === reason);
  const why = [code && wording(desk.language).gate.reasons[code], note, settings.join(', ')].filter(Boolean).join(': ');
  const which = [...(isOfPacks(entry) ? entry.packs : []).map((pack) => element('div', {}, element('code', { class: 'small' }, pack))), ...rules.map((id) => element('div', {}, messages.get(id), ' ', element('code', { class: 'small' }, id)))];
  return element('tr', {}, ...[[moment(time, desk)], [whatOf(desk, entry)], which, [platformNames[platform] ?? platform], [why]].map((cell) => element('td', {}, ...cell)));
};

const isOfPacks = ({ action, rules }: LogEntry): boolean => action === 'rules' && rules.length === 0;

const whatOf = ({ words: { log: words } }: Desk, { action, change = 'taken', erased = 0 }: LogEntry): string => {
  if (action === 'cleared') return words.cleared(erased);
  return action === 'rules' ? words.changes[change] : (words.actions[action] ?? action);
};
