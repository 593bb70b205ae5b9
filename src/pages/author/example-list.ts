import { element } from '../../content/paint/element.ts';
import { clearShape, severityShape } from '../../content/paint/shapes.ts';
import { quote } from '../../content/paint/texts.ts';
import { isHalfMarked, markedWords, type BrokenExample } from '../../engine/examples.ts';
import { button } from '../parts.ts';
import type { ExampleResult, Judged, RuleResult } from './answer.ts';
import type { Speech } from './speech.ts';

export interface Ways {
  toLine(line: number): void;
  toDraft(example: string): void;
}

/** Each rule's own tests, and how they went. */
export const exampleList = (speech: Speech, { rules, judge, problems }: Judged, ways: Ways): Node[] => {
  const { words: { examples: words } } = speech;
  if (problems.length > 0 || judge !== 'these') return [element('p', { class: 'small' }, words.waiting)];
  if (rules.length === 0) return [element('p', { class: 'small' }, words.none)];
  return [element('ul', { class: 'results' }, ...rules.map((rule) => resultOf(speech, rule, ways)))];
};

const resultOf = (speech: Speech, { id, line, examples }: RuleResult, ways: Ways): HTMLElement => {
  const place = button(undefined, '', () => ways.toLine(line), 'place');
  place.append(element('code', {}, id));
  return element('li', {}, element('h3', {}, place), ...examples.flatMap((one) => inLanguage(speech, one, ways)));
};

const inLanguage = (speech: Speech, { language, match, pass, broken }: ExampleResult, ways: Ways): HTMLElement[] => {
  const { words: { examples: words } } = speech;
  const isFine = broken.length === 0;
  const said = isFine ? words.fine(match, pass) : words.broken(broken.length, match + pass);
  const state = element('p', { class: 'state', 'data-look': isFine ? 'fine' : 'warn' }, isFine ? clearShape() : severityShape('warn'), element('span', {}, element('b', {}, words.languages[language]), ` ${said}`));
  return [state, ...broken.map((one) => brokenOne(speech, one, ways))];
};

const most = 3;
const quoted = (texts: readonly string[]): string => `${texts.slice(0, most).map(quote).join(', ')}${texts.length > most ? ', …' : ''}`;

const happened = ({ words: { examples: words } }: Speech, { expected, text, found, unless }: BrokenExample): string => {
  if (expected === 'pass') return words.pass(quoted(found));
  if (isHalfMarked(text)) return words.halfMarked;
  const marked = markedWords(text);
  return words.match(marked === undefined ? undefined : quote(marked), found.length > 0 ? quoted(found) : undefined, unless && quoted(unless));
};

const brokenOne = (speech: Speech, broken: BrokenExample, ways: Ways): HTMLElement => {
  const { words: { examples: words } } = speech;
  const { text, language } = broken;
  return element('div', { class: 'broken' }, element('p', { class: 'small' }, happened(speech, broken)), element('p', { lang: language }, text), button(undefined, words.tryIt, () => ways.toDraft(text.replace(/[⟦⟧]/g, '')), 'action'));
};
