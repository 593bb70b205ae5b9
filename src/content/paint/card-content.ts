import { messageOf } from '../../engine/message.ts';
import { overlaps } from '../../engine/text/view.ts';
import type { Finding } from '../../engine/types.ts';
import { element } from './element.ts';
import { closeShape, nextShape, previousShape, severityShape } from './shapes.ts';
import type { Surface } from './surface.ts';
import { contactLine, day, quote } from './texts.ts';

export interface CardContent {
  readonly findings: readonly Finding[];
  readonly at: number;
  readonly remedy: HTMLElement | undefined;
}

export interface CardParts {
  readonly children: readonly HTMLElement[];
  readonly close: HTMLButtonElement;
  readonly goTo: HTMLButtonElement;
  readonly dismiss: HTMLButtonElement | null;
  readonly previous: HTMLButtonElement | null;
  readonly next: HTMLButtonElement | null;
  /** Other points about the same words, by their place among the findings. */
  readonly also: readonly { readonly at: number; readonly button: HTMLButtonElement }[];
}

export const messageId = 'card-message';
/** What is heard beside the message: how grave, which words, which of how many. */
export const besideId = 'card-beside';
/** All that is heard of a point that the card turned to. */
const pointId = 'card-point';
/** Characters: some two lines of a column. */
const uneven = 45;
/** More of them about the same words would hide the one that the card is about. */
const mostOthers = 3;

/** In a fixed order: the writer's words, what a reader may make of them, what to write, why, and whose rule it is. */
export function buildCard(surface: Surface, { findings, at, remedy }: CardContent, finding: Finding): CardParts {
  const { card, severity } = surface.words;
  const lang = surface.language;
  const close = iconButton('close', card.close, closeShape());
  const goTo = element('button', { type: 'button', class: 'quoted', title: card.goTo }, quote(finding.text));
  // What holds a post is answered at the gate, with a reason.
  const dismiss = finding.severity === 'block' ? null : element('button', { type: 'button', class: 'action', 'aria-describedby': pointId }, card.dismiss);
  const several = findings.length > 1;
  const previous = several ? stepButton(card.previous, 'Shift+F8', previousShape()) : null;
  const next = several ? stepButton(card.next, 'F8', nextShape()) : null;
  const place = several ? card.place(at + 1, findings.length) : null;
  const message = messageOf(finding.rule, finding.text, lang);
  const [words, which] = [`${severity[finding.severity]}, ${quote(finding.text)}.`, place ? ` ${place}.` : ''];
  const also = others(findings, finding).map((other) => ({ at: findings.indexOf(other), button: otherButton(other, lang) }));
  const level = element('span', { class: 'level', 'data-look': finding.severity }, severityShape(finding.severity), severity[finding.severity]);
  return {
    children: [
      element('div', { class: 'head' }, level, close),
      goTo,
      element('p', { class: 'message', id: messageId }, message),
      ...(remedy ? [remedy] : []),
      advice(surface, finding, lang),
      element('p', { class: 'why' }, element('b', {}, card.why), ' ', finding.rule.why[lang]),
      sourceLine(surface, finding, lang),
      ...(also.length > 0 ? [element('div', { class: 'also' }, element('p', { class: 'small' }, card.also), ...also.map(({ button }) => button))] : []),
      ...(surface.contact ? [element('p', { class: 'small' }, `${card.ruleWrong} `, contactLine(card.contact, surface.contact))] : []),
      ...(dismiss || several ? [element('div', { class: 'foot' }, dismiss ?? element('span', {}), several ? element('span', { class: 'steps' }, previous, element('span', { class: 'place' }, place), next) : null)] : []),
      element('p', { id: besideId, hidden: true }, `${words}${which}`),
      element('p', { id: pointId, hidden: true }, `${words} ${message}${which}`),
    ],
    close, goTo, dismiss, previous, next, also,
  };
}

/** What other rules say of the same words, each once. */
const others = (findings: readonly Finding[], { rule, ...span }: Finding): Finding[] => {
  const about = findings.filter((other) => other.rule.id !== rule.id && overlaps(other, span));
  return about.filter((other, place) => about.findIndex((former) => former.rule.id === other.rule.id) === place).slice(0, mostOthers);
};

const otherButton = ({ rule, text, severity }: Finding, lang: 'nl' | 'en'): HTMLButtonElement =>
  element('button', { type: 'button', class: 'other', 'data-look': severity }, severityShape(severity), element('span', {}, messageOf(rule, text, lang)));

function advice({ words }: Surface, { rule }: Finding, lang: 'nl' | 'en'): HTMLElement {
  const row = (look: string, label: string, text: string): HTMLElement =>
    element('div', { class: 'advice', 'data-look': look }, element('dt', {}, label), element('dd', {}, text));
  const [yes, no] = [rule.do[lang], rule.dont[lang]];
  return element('dl', { class: 'pair', 'data-uneven': Math.abs(yes.length - no.length) > uneven }, row('do', words.card.do, yes), row('dont', words.card.dont, no));
}

function sourceLine({ words }: Surface, { rule }: Finding, lang: 'nl' | 'en'): HTMLElement {
  const { source } = rule;
  const { card } = words;
  const isLink = source.url !== undefined && /^https?:\/\//.test(source.url);
  const title = isLink
    ? element('a', { href: source.url, target: '_blank', rel: 'noopener noreferrer', title: card.opensElsewhere }, source.title[lang])
    : element('span', {}, source.title[lang]);
  const checked = source.checked === null ? card.notVerified : card.checked(day(source.checked));
  return element('p', { class: 'small source' }, `${card.source}: `, title, ' ', element('span', { class: 'checked' }, `(${checked})`));
}

/** It has the focus after each step, and is anew each time: so its description is heard once. */
function stepButton(name: string, key: string, shape: SVGElement): HTMLButtonElement {
  const button = iconButton('step', `${name} (${key})`, shape);
  button.setAttribute('aria-label', name);
  button.setAttribute('aria-keyshortcuts', key);
  button.setAttribute('aria-describedby', pointId);
  return button;
}

function iconButton(look: string, name: string, shape: SVGElement): HTMLButtonElement {
  return element('button', { type: 'button', class: `icon ${look}`, title: name }, shape);
}
