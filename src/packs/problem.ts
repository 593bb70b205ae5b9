/** Something wrong in a file of a pack, where it stands. */
export interface Problem {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
  readonly message: string;
  /** The line itself. */
  readonly source: string;
}

/** file:line:column: what is wrong. */
export const oneLine = ({ path, line, column, message }: Problem): string => `${path}:${line}:${column}: ${message}`;

/** What fits beside a line number on a screen of 120. */
const widest = 110;

/** The same, with the line under it and a caret under the place. */
export const withCaret = (problem: Problem): string => {
  const number = String(problem.line);
  const from = problem.column > widest ? problem.column - 1 - widest / 2 : 0;
  const source = problem.source.slice(from, from + widest);
  const before = source.slice(0, problem.column - 1 - from).replace(/[^\t]/g, ' ');
  return [oneLine(problem), `  ${number} | ${source}`, `  ${' '.repeat(number.length)} | ${before}^`].join('\n');
};

/** What is wrong with a pack, all at once, in the order of the files. */
export class PackProblems extends Error {
  override readonly name = 'PackProblems';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(oneLine).join('\n'));
  }
}

/** A file that claims to be a built pack and cannot be read at all. */
export class NotJson extends Error {
  override readonly name = 'NotJson';
  constructor(problem: Problem) {
    super(oneLine(problem));
  }
}

/** Offset of text → place, for a file whose lines are asked for a few times. */
export const problemAt = (path: string, text: string, offset: number, message: string): Problem => {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  const end = text.indexOf('\n', offset);
  return { path, line: before.split('\n').length, column: offset - start + 1, message, source: text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '') };
};
