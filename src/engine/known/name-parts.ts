import { fold } from '../text/fold.ts';
import { tokenise, wordAt } from '../text/tokens.ts';
import type { Span } from '../types.ts';

/** A word of a name as it is compared, and where it stands. */
export interface Part extends Span {
  readonly word: string;
  /** Written with a capital, or as @name or #name. */
  readonly isProper: boolean;
  /** Of a word with a hyphen. */
  readonly isHyphened: boolean;
  /** Written with full stops: P.J.M., v.d. */
  readonly isDotted: boolean;
}

const legalForms = new Set('bv nv vof cv ua ba ltd limited llp llc plc inc incorporated gmbh ag sa sarl bvba srl cvba coop bvi'.split(' '));
const joiners = new Set('& en and und et +'.split(' '));
/** Words that may stand together in one name; a full stop, colon or bracket ends it. */
const bridge = /^[\s\-–&+/’',]*$/;
/** … but not that of Zn., Gebr. or J. */
const dotted = /^(?:zn|gebr|fa|st|dr|drs|mr|ir|ing|prof|dhr|mevr|mw|[a-z])$/;
const dottedBridge = /^\.?[\s\-–&+/’',]*$/;

/** The words of a name as they are compared: folded, hyphens taken apart, no 's, no & or “en”, no legal form. @returns lists that stand unbroken in the text */
export const partsOf = (text: string): Part[][] => {
  const folded = fold(text);
  const { length, starts, ends } = tokenise(folded.source);
  const runs: Part[][] = [[]];
  let before = 0;
  let mayHaveStop = false;
  for (let token = 0; token < length; token += 1) {
    const from = starts[token] as number;
    const to = ends[token] as number;
    if (!(mayHaveStop ? dottedBridge : bridge).test(folded.source.slice(before, from))) runs.push([]);
    const word = wordAt(folded.source, from, to);
    const isDotted = folded.source.slice(from, to).includes('.');
    before = to;
    mayHaveStop = dotted.test(word) || (isDotted && !legalForms.has(word));
    const start = folded.startOf(from);
    const isProper = /^[@#\p{Lu}\d]/u.test(text.slice(start, start + 2));
    const isHyphened = word.includes('-');
    let offset = 0;
    for (const piece of word.split('-')) {
      const plain = piece.replace(/'s$|s'$|'/g, (end) => (end === "s'" ? 's' : ''));
      const span = word.length === to - from && isHyphened ? { start: folded.startOf(from + offset), end: folded.endOf(from + offset + piece.length - 1) } : { start, end: folded.endOf(to - 1) };
      offset += piece.length + 1;
      if (plain !== '' && !joiners.has(plain) && !legalForms.has(plain)) runs[runs.length - 1]?.push({ word: plain, isProper, isHyphened, isDotted, ...span });
    }
  }
  return runs.filter((run) => run.length > 0);
};
