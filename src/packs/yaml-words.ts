import type { ErrorCode } from 'yaml';
import type { Problem } from './problem.ts';

/** The YAML reader's own words are for those who know YAML’s grammar. These are for the others. */
const words: Readonly<Partial<Record<ErrorCode, string>>> = {
  ALIAS_PROPS: 'A *name can have no &name or !type of its own',
  BAD_COLLECTION_TYPE: 'A list and fields are mixed here. Lines of a list begin with “- ”; fields are “name: …”',
  BAD_DQ_ESCAPE: 'Between double quotes a backslash means something else. Put this text between single quotes',
  BAD_INDENT: 'This line begins too far to the left or to the right. Fields that belong together begin in one column',
  BAD_SCALAR_START: 'A text cannot begin with this sign. Put it between single quotes',
  BLOCK_AS_IMPLICIT_KEY: 'There is a second “: ” in this line. Put the text after the first one between single quotes',
  BLOCK_IN_FLOW: 'Between { } or [ ] everything stands with commas, without lists or fields on lines of their own',
  DUPLICATE_KEY: 'This field stands here twice. Keep one of them',
  MISSING_CHAR: 'Something is not closed before this place: a quote, a bracket, or the “:” after a name',
  MULTILINE_IMPLICIT_KEY: 'A field needs a “:” and a space after its name, on one line. A text over more lines belongs between quotes',
  MULTIPLE_DOCS: 'A second document begins here (“---”). Put it in a file of its own',
  NON_STRING_KEY: 'Expected a plain name before the “:”',
  TAB_AS_INDENT: 'This line begins with a tab. YAML wants spaces',
  TAG_RESOLVE_FAILED: 'Expected no type such as “!text”. A text that begins with ! belongs between single quotes',
  UNEXPECTED_TOKEN: 'This sign is not expected here. A text with : { } [ ] , & * # ! | > % @ or ` in it belongs between single quotes',
};

/** What the reader’s own sentence says beyond its code. */
const told: readonly (readonly [RegExp, ErrorCode | string])[] = [
  [/end with a [\]}]/, 'MISSING_CHAR'],
  [/without - indicator|block sequence may not be used as an implicit map key/, 'BAD_INDENT'],
  [/^Implicit map keys need/, 'MULTILINE_IMPLICIT_KEY'],
  [/^Missing closing ['"]/, 'This quote is not closed. Put the same one at the end of the text'],
];

const secondColon = /^(?!- )[^,[\]{}#]*: /;
/** A field inside a text of one line: that, or the next line is its. */
const nested = (rest: string): string | undefined => (secondColon.test(rest) ? words.BLOCK_AS_IMPLICIT_KEY : 'The line after this one begins too far to the right. Fields that belong together begin in one column');

/** Quotes that went wrong, as the line shows them; ▸ is the place. */
const quotes: readonly (readonly [RegExp, string])[] = [
  [/(['"])(?:(?!\1).)*, \w+: \1▸/u, 'A quote before this place is not closed. Put the same one at the end of its text'],
  [/'[^']*'▸\p{L}|▸'[^']*'\p{L}/u, "Inside single quotes a ' is written twice: 'Foto''s'"],
  [/▸[‘’“”„]|[-:,[{]\s*[‘’“”„]▸/, 'Use straight quotes around a text, \' or ". Curly ones (‘ ’ “ ”) do not hold it together'],
];

export const yamlWords = (code: ErrorCode, message: string, { source, column }: Problem): string => {
  const [before, rest] = [source.slice(0, column - 1), source.slice(column - 1)];
  const quote = quotes.find(([pattern]) => pattern.test(`${before}▸${rest}`))?.[1];
  if (quote !== undefined) return quote;
  const said = told.find(([pattern]) => pattern.test(message))?.[1];
  if (said !== undefined) return words[said as ErrorCode] ?? said;
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return nested(rest) ?? message;
  if (code === 'BLOCK_IN_FLOW' && secondColon.test(rest)) return words.BLOCK_AS_IMPLICIT_KEY ?? message;
  return words[code] ?? message;
};

/** The reader is where it gave up; the quote that nobody closed is the last one before. */
export const openingQuote = (message: string, text: string, offset: number): number => {
  const sign = /^Missing closing (['"])/.exec(message)?.[1];
  return sign === undefined ? offset : Math.max(0, text.lastIndexOf(sign, offset - 1));
};

/** Spaces that are none to YAML, where a line begins. */
export const strangeSpace = /^ *[\u00a0\u2000-\u200a\u202f\u3000]/m;
export const ofStrangeSpaces = 'This line begins with spaces of another kind, as web pages have them. YAML wants ordinary ones';

/** These stand by themselves. Of all others the first one puts the reader off the track, and what it says next is about that. */
const alone: readonly ErrorCode[] = ['ALIAS_PROPS', 'BAD_DQ_ESCAPE', 'DUPLICATE_KEY', 'MULTIPLE_DOCS', 'TAG_RESOLVE_FAILED'];
export const isAlone = (code: ErrorCode): boolean => alone.includes(code);
