import { element } from '../../content/paint/element.ts';
import { severityShape } from '../../content/paint/shapes.ts';
import { day, quote } from '../../content/paint/texts.ts';
import { wording as cardWording } from '../../content/wording/index.ts';
import { isFinal } from '../../engine/gate.ts';
import { messageOf } from '../../engine/message.ts';
import type { Finding } from '../../engine/types.ts';
import { button } from '../parts.ts';
import type { Judged } from './answer.ts';
import type { Speech } from './speech.ts';
import { stateLine } from './state-line.ts';

export interface Ways {
  toWords(finding: Finding): void;
  toLine(line: number): void;
}

/** What the rules say of the draft: as on the card that a colleague sees, and whose rule it was. */
export const findingList = (speech: Speech, { verdict, judge, rules }: Judged, ways: Ways): Node[] => {
  const { words: { draft: words } } = speech;
  const { findings, counted = [], failures, gate } = verdict;
  return [
    stateLine(words.judge[judge], judge === 'these' ? 'fine' : 'warn'),
    element('p', { class: 'gate' }, findings.length === 0 ? `${words.none} ` : null, words.gate[findings.some(isFinal) ? 'final' : gate]),
    element('ol', { class: 'findings' }, ...findings.map((finding) => row(speech, finding, { rules, judge }, ways))),
    ...counted.map(({ rule, text }) => element('p', { class: 'small' }, words.counted(rule.id, text))),
    ...(failures.length === 0 ? [] : [element('p', { class: 'small' }, words.broken(failures.map(({ rule }) => rule).join(', ')))]),
  ];
};

type By = Pick<Judged, 'rules' | 'judge'>;

const row = (speech: Speech, finding: Finding, by: By, ways: Ways): HTMLElement => {
  const { language } = speech;
  const { severity: levels, card } = cardWording(language);
  const { rule, severity, text } = finding;
  const level = element('span', { class: 'level', 'data-look': severity }, severityShape(severity), levels[severity]);
  const pair = (label: string, said: string): HTMLElement => element('p', { class: 'small' }, element('b', {}, label), ' ', said);
  return element(
    'li',
    { 'data-look': severity },
    element('div', { class: 'head' }, level, button(undefined, quote(text), () => ways.toWords(finding), 'quoted')),
    element('p', { class: 'message' }, messageOf(rule, text, language)),
    pair(card.why, rule.why[language]),
    pair(`${card.do}:`, rule.do[language]),
    sourceOf(speech, finding, by, ways),
  );
};

const sourceOf = ({ words: { draft: words }, language }: Speech, { rule }: Finding, { rules, judge }: By, ways: Ways): HTMLElement => {
  const { card } = cardWording(language);
  const own = rules.find(({ id }) => id === rule.id);
  const name = element('code', {}, rule.id);
  // With a mistake on the page the rule may stand elsewhere by now.
  const which = own && judge === 'these' ? button(undefined, '', () => ways.toLine(own.line), 'place') : element('span', {});
  which.append(name);
  const checked = rule.source.checked === null ? card.notVerified : card.checked(day(rule.source.checked));
  return element('p', { class: 'small' }, which, ` · ${own ? words.ownRule : words.defaultRule} · ${card.source}: ${rule.source.title[language]} (${checked})`);
};
