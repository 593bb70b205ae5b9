import { element } from '../../content/paint/element.ts';
import { mistakeLines } from '../mistake-words.ts';
import type { Desk } from './desk.ts';

/** What whoever has to mend it needs, folded. */
export const forMaker = (id: string, name: string, detail: string | undefined, { language }: Desk): HTMLElement | null =>
  detail === undefined ? null : element('details', { id }, element('summary', {}, name), element('pre', {}, ...mistakeLines(detail, language).map(({ text, lang }) => element('span', { lang }, `${text}\n`))));
