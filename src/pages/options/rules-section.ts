import { element } from '../../content/paint/element.ts';
import { severityShape } from '../../content/paint/shapes.ts';
import { isFinal } from '../../engine/gate.ts';
import type { Pack, RuleData } from '../../engine/pack.ts';
import { layered, type Layered } from '../../packs/layers.ts';
import { send } from '../../platform/messages.ts';
import { section } from '../parts.ts';
import { brochureLines, lineOf, type BrochureLine } from './brochure.ts';
import type { Desk } from './desk.ts';
import { packsOf, said } from './parts.ts';

interface Shown {
  readonly rule: RuleData;
  readonly isOn: boolean;
  /** Why the switch cannot be used; undefined where it can. */
  readonly fixed: string | undefined;
  readonly setBy: string;
}

/** Every rule that there is, under its line of the brochure, with whoever decided about it last. */
export const rulesSection = (desk: Desk): HTMLElement => {
  const { words } = desk;
  const packs = packsOf(desk);
  const shown = shownOf(desk, packs);
  const groups = brochureLines.map((line) => group(desk, line, shown.filter(({ rule }) => lineOf[rule.category] === line)));
  const found = element('p', { class: 'small', role: 'status' });
  const find = element('input', { type: 'search', id: 'find-rule', autocomplete: 'off' });
  find.addEventListener('input', () => (found.textContent = filter(groups, find.value, desk)));
  return section('rules', words.rules.heading, element('p', {}, words.rules.lead), element('div', { class: 'find' }, element('label', { for: 'find-rule' }, words.rules.find), find, found), ...groups);
};

const shownOf = (desk: Desk, packs: readonly Pack[]): Shown[] => {
  const all = layered(packs, desk.overview.personal);
  const withoutMe = layered(packs);
  const inForce = new Map(all.packs.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule])));
  return packs.flatMap(({ rules }) => rules).map((written) => {
    const rule = inForce.get(written.id) ?? written;
    return { rule, isOn: !all.off.has(rule.id), fixed: fixedBecause(desk, rule, withoutMe), setBy: setByOf(desk, rule, all, packs) };
  });
};

const fixedBecause = ({ words: { rules: words } }: Desk, { id, severity }: RuleData, { off, locked }: Layered): string | undefined => {
  if (off.has(id)) return words.offByFirm;
  if (locked.has(id)) return words.locked;
  return severity === 'block' ? words.holds : undefined;
};

const setByOf = ({ words, language }: Desk, { id }: RuleData, { setBy }: Layered, packs: readonly Pack[]): string => {
  const who = setBy.get(id);
  if (!who || who.pack === 'personal') return words.rules.setByYou;
  return words.rules.setBy(packs.find((pack) => pack.id === who.pack)?.title[language] ?? who.pack, who.version);
};

const group = (desk: Desk, line: BrochureLine, shown: readonly Shown[]): HTMLElement => {
  const { words: { rules: words } } = desk;
  const off = shown.filter(({ isOn }) => !isOn).length;
  const summary = element('summary', {}, element('span', { class: 'code' }, line), element('span', { class: 'said' }, words.lines[line]), element('span', { class: 'small' }, words.count(shown.length, off)));
  return element('details', { id: `line-${line}`, class: 'group', hidden: shown.length === 0 }, summary, element('ul', { class: 'rules' }, ...shown.map((one) => row(desk, one))));
};

const row = (desk: Desk, { rule, isOn, fixed, setBy }: Shown): HTMLElement => {
  const { words: { rules: words }, language } = desk;
  const id = `rule-${rule.id}`;
  const stage = rule.stage === 'count' || rule.stage === 'mark' ? ` · ${words.stages[rule.stage]}` : '';
  const turn = element('input', { type: 'checkbox', role: 'switch', id, checked: isOn, disabled: fixed !== undefined, 'aria-describedby': `${id}-by` });
  turn.addEventListener('change', () => desk.act(() => send('silence', { rule: rule.id, off: !turn.checked })));
  const about = element('p', { class: 'small', id: `${id}-by` }, element('code', {}, rule.id), ` · ${setBy}${stage}${fixed === undefined ? '' : ` · ${fixed}`}${isFinal({ severity: rule.severity, rule }) ? ` ${words.final}` : ''}`);
  return element('li', { 'data-look': rule.severity }, severityShape(rule.severity), element('div', {}, element('label', { for: id }, said(rule.message[language])), element('p', { class: 'small why' }, rule.why[language]), about), turn);
};

/** Shows what has the words, and opens the groups that have some. @returns what to tell */
const filter = (groups: readonly HTMLElement[], query: string, { words }: Desk): string => {
  const wanted = query.trim().toLowerCase();
  let count = 0;
  for (const one of groups) {
    let here = 0;
    for (const item of one.querySelectorAll('li')) {
      item.hidden = wanted !== '' && !(item.textContent ?? '').toLowerCase().includes(wanted);
      if (!item.hidden) here += 1;
    }
    one.hidden = here === 0;
    one.toggleAttribute('open', wanted !== '' && here > 0);
    count += here;
  }
  return wanted === '' ? '' : words.rules.found(count);
};
