import { foldWord } from '../text/fold.ts';

/**
 * The phrase language, small enough to read aloud:
 *
 *   mijn klant          these words, in this order; case, accents and punctuation do not matter
 *   klant*  *garantie   a word that begins, or ends, so
 *   (klant|cliënt)      one of these; each may be several words
 *   [net|gisteren]      the same, or nothing
 *   ...  ...8           up to four words, or up to eight, whatever they are
 *   {client}            a phrase of that vocabulary
 *   <money>             something that this recogniser finds
 *   ^  $                the beginning, the end of a sentence
 */
export type Node =
  | { readonly type: 'word'; readonly word: string; readonly match: 'whole' | 'prefix' | 'suffix' | 'inside' }
  | { readonly type: 'vocabulary'; readonly name: string }
  | { readonly type: 'recogniser'; readonly name: string }
  | { readonly type: 'gap'; readonly most: number }
  | { readonly type: 'edge'; readonly side: 'start' | 'end' }
  | { readonly type: 'choice'; readonly choices: readonly Sequence[]; readonly optional: boolean; readonly text: string };
export type Sequence = readonly Node[];

export class PhraseError extends Error {
  override readonly name = 'PhraseError';
  constructor(readonly phrase: string, readonly column: number, problem: string) {
    super(`${problem} at character ${column + 1} of “${phrase}”`);
  }
}

const piece = /\s+|\.\.\.(\d{1,2})?|[()[\]|^$]|\{([a-z0-9-]+)\}|<([a-z0-9-]+)>|[^\s()[\]|{}<>^$]+/y;

const wordNode = (phrase: string, at: number, raw: string): Node => {
  const before = raw.startsWith('*') && raw.length > 1;
  const after = raw.endsWith('*') && raw.length > 1;
  // “'t” is read as “t”, in a text as well: an apostrophe counts inside a word only.
  const word = foldWord(raw.slice(before ? 1 : 0, after ? -1 : undefined)).replace(/^'(?=[a-z])/, '').replace(/^([a-z])\.((?:[a-z]\.?)+)$/, (whole) => whole.replaceAll('.', ''));
  if (word.length < (before || after ? 3 : 1)) throw new PhraseError(phrase, at, `Expected at least three letters beside *, got “${raw}”`);
  return { type: 'word', word, match: before && after ? 'inside' : before ? 'suffix' : after ? 'prefix' : 'whole' };
};

interface Frame {
  readonly start: number;
  readonly close: string;
  readonly optional: boolean;
  readonly choices: Node[][];
}

const single = (phrase: string, at: number, match: RegExpExecArray): Node => {
  const text = match[0];
  if (text.startsWith('...')) return { type: 'gap', most: Number(match[1] ?? 4) };
  if (text === '^' || text === '$') return { type: 'edge', side: text === '^' ? 'start' : 'end' };
  if (match[2]) return { type: 'vocabulary', name: match[2] };
  if (match[3]) return { type: 'recogniser', name: match[3] };
  return wordNode(phrase, at, text);
};

/** @throws PhraseError naming the phrase, the column and what was expected */
export const parsePhrase = (phrase: string): Sequence => {
  const stack: Frame[] = [{ start: 0, close: '', optional: false, choices: [[]] }];
  const top = (): Frame => stack[stack.length - 1] as Frame;
  const add = (node: Node): void => void top().choices[top().choices.length - 1]?.push(node);
  const close = (at: number, text: string): void => {
    if (top().close !== text) throw new PhraseError(phrase, at, `Unexpected “${text}”`);
    const { start, choices, optional } = stack.pop() as Frame;
    if (choices.some((choice) => choice.length === 0)) throw new PhraseError(phrase, at, 'Expected words on both sides of |');
    add({ type: 'choice', choices, optional, text: phrase.slice(start + 1, at) });
  };
  for (let at = 0; at < phrase.length; ) {
    piece.lastIndex = at;
    const match = piece.exec(phrase);
    if (!match) throw new PhraseError(phrase, at, `Unexpected “${phrase[at]}”`);
    const text = match[0];
    if (text === '(' || text === '[') stack.push({ start: at, close: text === '(' ? ')' : ']', optional: text === '[', choices: [[]] });
    else if (text === ')' || text === ']') close(at, text);
    else if (text === '|') top().close ? top().choices.push([]) : void raise(phrase, at);
    else if (text.trim()) add(single(phrase, at, match));
    at += text.length;
  }
  if (stack.length > 1) throw new PhraseError(phrase, phrase.length, `Expected “${top().close}”`);
  const sequence = top().choices[0] ?? [];
  if (!sequence.some((node) => node.type !== 'gap' && node.type !== 'edge')) throw new PhraseError(phrase, 0, 'Expected a word');
  if (sequence[0]?.type === 'gap') throw new PhraseError(phrase, 0, 'Expected a word before “...”');
  return sequence;
};

const raise = (phrase: string, at: number): never => {
  throw new PhraseError(phrase, at, 'Expected | only inside ( ) or [ ]');
};
