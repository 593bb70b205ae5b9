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

/** Said of an open bracket, with the code of a wrong indent. */
const unclosed = /end with a [\]}]/;

/** Quotes that went wrong, as the line shows them; ▸ is the place. */
const quotes: readonly (readonly [RegExp, string])[] = [
  [/'[^']*'▸\p{L}|▸'[^']*'\p{L}/u, "Inside single quotes a ' is written twice: 'Foto''s'"],
  [/▸[‘’“”„]|[-:,[{]\s*[‘’“”„]▸/, 'Use straight quotes around a text, \' or ". Curly ones (‘ ’ “ ”) do not hold it together'],
];

export const yamlWords = (code: ErrorCode, message: string, { source, column }: Problem): string => {
  const line = `${source.slice(0, column - 1)}▸${source.slice(column - 1)}`;
  return quotes.find(([pattern]) => pattern.test(line))?.[1] ?? (unclosed.test(message) ? words.MISSING_CHAR : words[code]) ?? message;
};

/** These stand by themselves. Of all others the first one puts the reader off the track, and what it says next is about that. */
const alone: readonly ErrorCode[] = ['ALIAS_PROPS', 'BAD_DQ_ESCAPE', 'DUPLICATE_KEY', 'MULTIPLE_DOCS', 'TAG_RESOLVE_FAILED'];
export const isAlone = (code: ErrorCode): boolean => alone.includes(code);
