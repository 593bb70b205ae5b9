import { wordsOf } from '../../packs/keys.ts';
import { withCaret, type Problem } from '../../packs/problem.ts';

export const count = (number: number, one: string, more = `${one}s`): string => `${number} ${number === 1 ? one : more}`;

export const say = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

/** Which key signed, for browsers and for the telephone. */
export const keyLines = async (publicKey: string): Promise<string[]> => [`Signed with ${publicKey}`, `In words:    ${await wordsOf(publicKey)}`];

/** Problems for a person: each with its line, a caret under the place, and how many there are. */
export const sayProblems = (problems: readonly Problem[]): void => say(...problems.map((problem) => `${withCaret(problem)}\n`), `${count(problems.length, 'thing')} to mend.`);
