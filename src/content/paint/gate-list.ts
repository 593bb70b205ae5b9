import { messageOf } from '../../engine/message.ts';
import { type Finding, severities } from '../../engine/types.ts';
import { element } from './element.ts';
import { press } from './press.ts';
import { severityShape } from './shapes.ts';
import type { Surface } from './surface.ts';
import { quote } from './texts.ts';

const shownAtOnce = 5;

/** All open points in one list, the gravest first. Pressing one goes to its words. */
export function gateList(surface: Surface, findings: readonly Finding[], goTo: (finding: Finding) => void, signal: AbortSignal): HTMLElement {
  const sorted = [...findings].sort((one, other) => severities.indexOf(other.severity) - severities.indexOf(one.severity));
  const list = element('ul', { class: 'points' });
  for (const finding of sorted.slice(0, shownAtOnce)) list.append(point(surface, finding, goTo, signal));
  const rest = sorted.slice(shownAtOnce);
  const scroller = element('div', { class: 'scroller' }, list);
  if (rest.length > 0) scroller.append(moreButton(surface, rest, list, goTo, signal));
  return scroller;
}

function moreButton(surface: Surface, rest: readonly Finding[], list: HTMLElement, goTo: (finding: Finding) => void, signal: AbortSignal): HTMLElement {
  const more = element('button', { type: 'button', class: 'more' }, surface.words.gate.more(rest.length));
  press(
    more,
    () => {
      const added = rest.map((finding) => point(surface, finding, goTo, signal));
      list.append(...added);
      more.remove();
      added[0]?.querySelector('button')?.focus();
    },
    signal,
  );
  return more;
}

function point(surface: Surface, finding: Finding, goTo: (finding: Finding) => void, signal: AbortSignal): HTMLElement {
  const level = surface.words.severity[finding.severity];
  const button = element(
    'button',
    { type: 'button', class: 'point', 'data-look': finding.severity },
    severityShape(finding.severity),
    element('span', { class: 'unseen' }, `${level}: `),
    element('span', { class: 'said' }, quote(finding.text), ' '),
    element('span', { class: 'message' }, messageOf(finding.rule, finding.text, surface.language)),
  );
  press(button, () => goTo(finding), signal);
  return element('li', {}, button);
}
