import { element } from '../../content/paint/element.ts';
import type { Problem } from '../../packs/problem.ts';
import { mistakeWords } from '../mistake-words.ts';
import { button } from '../parts.ts';
import type { Speech } from './speech.ts';
import { stateLine } from './state-line.ts';

/** More would push the page away from under the hands. */
const most = 50;

/** What is wrong with a file, each a way to its line where there is one to go to. */
export const problemList = ({ words: { rules: words }, language }: Speech, problems: readonly Problem[], advice: readonly Problem[], goTo: ((line: number, column: number) => void) | undefined): Node[] => {
  const said = (message: string): HTMLElement => {
    const { text, lang } = mistakeWords(message, language);
    return element('span', { lang }, text);
  };
  const place = ({ line, column }: Problem): HTMLElement => (goTo ? button(undefined, words.line(line), () => goTo(line, column), 'place') : element('b', {}, words.line(line)));
  const row = (problem: Problem): HTMLElement => element('li', {}, place(problem), said(problem.message));
  const rows = (all: readonly Problem[]): HTMLElement => element('ol', { class: 'problems' }, ...all.slice(0, most).map(row), all.length > most ? element('li', { class: 'small' }, words.more(all.length - most)) : null);
  const state = problems.length === 0 ? stateLine(words.fine, 'fine') : stateLine(words.count(problems.length), 'warn');
  return [state, ...(problems.length === 0 ? [] : [rows(problems)]), ...(advice.length === 0 ? [] : [element('p', { class: 'small' }, words.advice), rows(advice)])];
};
