import { element } from '../../content/paint/element.ts';
import { severityShape } from '../../content/paint/shapes.ts';
import { reasonCodes, wording } from '../../content/wording/index.ts';
import { send, type LogEntry } from '../../platform/messages.ts';
import { save } from '../files.ts';
import { button, section } from '../parts.ts';
import type { Desk } from './desk.ts';
import { asCsv, asJsonLines } from './log-file.ts';
import { moment, packsOf, said, twice } from './parts.ts';

const shown = 20;

/** What the writer decided: to read, to keep as a file, to erase. */
export const logSection = (desk: Desk): HTMLElement => {
  const { words: { log: words, ...others }, log, brokenAt, overview: { sources } } = desk;
  const lead = element('p', {}, words.lead);
  if (log.length === 0) return section('log', words.heading, lead, element('p', { class: 'small' }, words.empty));
  const chain = brokenAt === undefined ? element('p', { class: 'small' }, words.whole) : element('div', { class: 'notice', 'data-look': 'warn' }, severityShape('warn'), element('p', {}, words.broken(brokenAt + 1)));
  return section(
    'log',
    words.heading,
    lead,
    table(desk),
    log.length > shown ? element('p', { class: 'small' }, words.latest(shown)) : null,
    element('p', {}, words.kept(log.length, others.days(sources.logRetentionDays))),
    chain,
    element(
      'div',
      { class: 'row' },
      button('log-jsonl', words.jsonl, () => save('postproef-log.jsonl', asJsonLines(log), 'application/jsonl')),
      button('log-csv', words.csv, () => save('postproef-log.csv', asCsv(log), 'text/csv')),
      twice('log-clear', words.clear, words.clearSure(log.length), others.cancel, () => desk.act(() => send('clear', undefined))),
    ),
  );
};

const table = (desk: Desk): HTMLElement => {
  const { words: { log: words }, log } = desk;
  const messages = new Map(packsOf(desk).flatMap(({ rules }) => rules.map(({ id, message }) => [id, said(message[desk.language])])));
  const head = element('tr', {}, ...[words.when, words.what, words.which, words.where, words.note].map((name) => element('th', { scope: 'col' }, name)));
  return element('div', { class: 'wide', tabindex: '0', role: 'group', 'aria-label': words.heading }, element('table', {}, element('thead', {}, head), element('tbody', {}, ...log.slice(-shown).reverse().map((entry) => line(desk, messages, entry)))));
};

const platformNames: Readonly<Record<string, string>> = { linkedin: 'LinkedIn', facebook: 'Facebook', x: 'X' };

/** @param messages by id; of a rule that is no longer there the id is all that is left */
const line = (desk: Desk, messages: ReadonlyMap<string, string>, { time, action, rules, platform, reason, note }: LogEntry): HTMLElement => {
  const code = reasonCodes.find((one) => one === reason);
  const why = [code && wording(desk.language).gate.reasons[code], note].filter(Boolean).join(': ');
  const which = rules.map((id) => element('div', {}, messages.get(id), ' ', element('code', { class: 'small' }, id)));
  return element('tr', {}, ...[[moment(time, desk)], [desk.words.log.actions[action] ?? action], which, [platformNames[platform] ?? platform], [why]].map((cell) => element('td', {}, ...cell)));
};
