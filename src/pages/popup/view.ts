import { element } from '../../content/paint/element.ts';
import { clearShape, houseMark, passedShape, severityShape, uncheckedShape } from '../../content/paint/shapes.ts';
import { wording as badgeWording } from '../../content/wording/index.ts';
import type { Language } from '../../engine/types.ts';
import type { BoxReport } from '../../platform/page-report.ts';
import { button } from '../parts.ts';
import type { TabState } from './tab-state.ts';
import { wording, type Wording } from './wording/index.ts';

export interface Shown {
  readonly language: Language;
  readonly version: string;
  readonly state: TabState;
  readonly report: string;
  reload(): void;
  allow(): void;
  settings(): void;
}

/** The whole popup, made anew each time it opens. */
export const view = (shown: Shown): HTMLElement[] => {
  const words = wording(shown.language);
  const { state } = shown;
  return [
    element('header', {}, houseMark(), element('h1', {}, 'Postproef'), element('span', { class: 'version' }, shown.version)),
    stateOf(shown, words),
    ...('boxes' in state ? [boxesOf(state.boxes, state.strangers, shown.language), packsOf(state, words)] : []).filter((part) => part !== null),
    reportOf(shown.report, words),
    element('footer', {}, element('p', {}, words.promise), button('settings', words.settings, shown.settings)),
  ];
};

const stateOf = ({ state, reload, allow }: Shown, words: Wording): HTMLElement => {
  const site = 'site' in state ? (words.sites[state.site] ?? state.site) : '';
  const { title, detail } = words.state[state.kind];
  const look = state.kind === 'watching' || state.kind === 'waiting' ? 'watching' : state.kind === 'unchecked' || state.kind === 'not-allowed' || state.kind === 'silent' ? 'look' : 'quiet';
  const shape = look === 'watching' ? houseMark() : uncheckedShape();
  const act = state.kind === 'silent' ? button('reload', words.reload, reload) : state.kind === 'not-allowed' ? button('allow', words.allow, allow) : null;
  return element('section', { class: 'state', 'data-look': look, 'aria-labelledby': 'state' }, shape, element('h2', { id: 'state' }, title(site)), element('p', {}, detail(site)), act);
};

const boxesOf = (boxes: readonly BoxReport[], strangers: number, language: Language): HTMLElement | null => {
  const words = wording(language);
  const rows = [
    ...boxes.map((box) => row(shapeOf(box), box.state === 'findings' ? gravest(box) : box.state, box.unsure ? words.stranger : words.kinds[box.kind], [saidOf(box, language), box.unsure && words.notHeld].filter(Boolean).join(' · '))),
    ...Array.from({ length: strangers }, () => row(uncheckedShape(), 'unchecked', words.stranger, words.strangerSaid)),
  ];
  return rows.length === 0 ? null : element('ul', { class: 'boxes' }, ...rows);
};

const row = (shape: SVGElement, look: string, name: string, said: string): HTMLElement => element('li', { 'data-look': look }, shape, element('span', { class: 'name' }, name), element('span', { class: 'said' }, said));

const gravest = ({ points }: BoxReport) => (points.block > 0 ? 'block' : points.warn > 0 ? 'warn' : 'info');

const shapeOf = (box: BoxReport): SVGElement => {
  if (box.state === 'findings') return severityShape(gravest(box));
  if (box.state === 'unchecked') return uncheckedShape();
  return box.state === 'passed' ? passedShape() : box.state === 'watching' ? houseMark() : clearShape();
};

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const saidOf = (box: BoxReport, language: Language): string => {
  const { badge } = badgeWording(language);
  const words = wording(language);
  switch (box.state) {
    case 'findings':
      return badge.points(box.points.block + box.points.warn + box.points.info);
    case 'unchecked':
      return lowered(badge.unchecked[box.reason ?? 'broken']);
    case 'watching':
      return words.empty;
    case 'passed':
      return words.passed;
    case 'clear':
      return lowered(badge.clear);
  }
};

const packsOf = ({ kind, packs }: Extract<TabState, { readonly boxes: unknown }>, words: Wording): HTMLElement | null => {
  if (kind === 'private') return null;
  if (packs.length === 0) return element('section', { class: 'packs' }, element('p', { class: 'small' }, words.noPacksYet));
  const rows = packs.map(({ id, version, rules }) =>
    element('li', {}, element('span', { class: 'name' }, id === 'nba' ? words.defaultPack : id, ' ', element('span', { class: 'tag' }, version)), element('span', { class: 'number' }, words.rules(rules))),
  );
  return element('section', { class: 'packs', 'aria-labelledby': 'packs' }, element('h2', { id: 'packs' }, words.packs), element('ul', {}, ...rows));
};

const reportOf = (report: string, words: Wording): HTMLElement => {
  const note = element('span', { class: 'small', role: 'status' });
  const copy = button('copy', words.report.copy, () => void navigator.clipboard.writeText(report).then(() => (note.textContent = words.report.copied), () => (note.textContent = words.report.notCopied)));
  return element(
    'details',
    { id: 'report' },
    element('summary', {}, words.report.name),
    element('p', { class: 'small' }, words.report.about),
    element('pre', { tabindex: '0', lang: 'en', role: 'region', 'aria-label': words.report.name }, report),
    element('div', { class: 'row' }, copy, note),
  );
};
