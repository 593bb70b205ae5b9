import { PackError } from '../kind.ts';

/**
 * How much work a pattern can be. The browser’s own expressions try one way after the other, and a careless pattern has more ways than there
 * are seconds. So a pattern is read here first: what this cannot read is refused, and of what it can, the steps are counted that trying it
 * in a window could at worst take. The count is never too low; it may well be too high.
 */

/** Of a part of a pattern, tried at one place. */
interface Work {
  /** In how many ways it can match there. */
  readonly ways: number;
  /** Characters looked at until the last of them is tried. */
  readonly steps: number;
  /** The letter that it must begin with; undefined where that may be more than one. Empty: it takes no letter at all. */
  readonly first?: string | undefined;
  /** A mark such as “:” or “@” that is in every match; undefined: none is known. */
  readonly mark?: string | undefined;
}
const one: Work = { ways: 1, steps: 1 };
const edge: Work = { ways: 1, steps: 1, first: '' };
const nothing: Work = { ways: 1, steps: 0, first: '' };

const never = (problem: string): never => {
  throw new PackError(problem);
};

const quantifier = /[*+?]\??|\{(\d{1,3})(,(\d{1,3})?)?\}\??/y;
/** Classes, edges, line ends, code points, and signs that mean themselves. */
const escape = /\\(?:[dDwWsSbBnrt]|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[^a-zA-Z0-9\s])/y;
const characterClass = /\[\^?((?:\\(?:[dDwWsSnrt]|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[^a-zA-Z0-9\s])|[^\]\\])+)\]/y;
const half = /[\ud800-\udfff]/;

const isMark = (character: string): boolean => /[!-/:-@[-`{-~]/.test(character);

/** Reads the pattern once, from left to right. */
class Count {
  #at = 0;

  constructor(private readonly pattern: string, private readonly window: number) {}

  whole(): Work {
    const work = this.#choice();
    if (this.#at < this.pattern.length) never(`Unexpected “)” at character ${this.#at + 1}`);
    return work;
  }

  #choice(): Work {
    const choices = [this.#sequence()];
    while (this.#char === '|') {
      this.#at += 1;
      choices.push(this.#sequence());
    }
    return choices.length === 1 ? (choices[0] as Work) : anyOf(choices);
  }

  /** What comes later is tried anew for each way of what comes before. */
  #sequence(): Work {
    let { ways, steps, first, mark } = nothing;
    while (this.#at < this.pattern.length && this.#char !== '|' && this.#char !== ')') {
      const next = this.#repeated(this.#part());
      steps += ways * next.steps;
      ways *= next.ways;
      if (first === '') first = next.first;
      mark ??= next.mark;
    }
    return { ways, steps, first, mark };
  }

  get #char(): string {
    return this.pattern[this.#at] ?? '';
  }

  #takes(sticky: RegExp): RegExpExecArray | undefined {
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.pattern) ?? undefined;
    this.#at += found?.[0].length ?? 0;
    return found;
  }

  #part(): Work {
    const start = this.#at;
    if (this.#char === '(') return this.#group();
    if (this.#char === '[') {
      const found = this.#takes(characterClass) ?? never(`Expected a class such as [a-z0-9] at character ${start + 1}`);
      if (half.test(found[1] as string)) never(`Expected no emoji between [ and ] at character ${start + 1}: write (?:👍|🎉)`);
      return one;
    }
    if (this.#char === '\\') {
      const found = this.#takes(escape) ?? never(`Expected \\d, \\w, \\s, \\b, their capitals, or \\ and a sign, at character ${start + 1}; got “${this.pattern.slice(start, start + 2)}”`);
      return /[bB]$/.test(found[0]) ? edge : one;
    }
    if (/[*+?{}\]]/.test(this.#char)) never(`Unexpected “${this.#char}” at character ${start + 1}; for the sign itself write \\${this.#char}`);
    this.#at += 1;
    const character = this.pattern[start] as string;
    if (/[\^$]/.test(character)) return edge;
    return character === '.' ? one : { ...one, first: character.toUpperCase(), mark: isMark(character) ? character : undefined };
  }

  #group(): Work {
    const start = this.#at;
    const opening = this.pattern.startsWith('(?:', start) ? '(?:' : '(';
    if (opening === '(' && this.pattern[start + 1] === '?') never(`Expected ( or (?: at character ${start + 1}; looking around and names are not possible`);
    this.#at += opening.length;
    const work = this.#choice();
    if (this.#char !== ')') never(`Expected “)” for the “(” at character ${start + 1}`);
    this.#at += 1;
    return work;
  }

  #repeated(work: Work): Work {
    const before = this.pattern[this.#at - 1] ?? '';
    const found = this.#takes(quantifier);
    if (!found) return work;
    if (half.test(before)) never(`Expected an emoji between (?: and ) before “${found[0]}” at character ${this.#at}`);
    const sign = found[0][0] as string;
    const least = sign === '{' ? Number(found[1]) : sign === '+' ? 1 : 0;
    const most = sign === '?' ? 1 : sign === '{' ? (found[2] === undefined ? least : Number(found[3] ?? this.window)) : this.window;
    if (most < least) never(`Expected the smaller number first in “${found[0]}”`);
    return times(work, least, most);
  }
}

/** All are tried; but of those that must begin with different letters only one can go further. */
const anyOf = (choices: readonly Work[]): Work => {
  const byFirst = new Map<string | undefined, { ways: number; steps: number }>();
  for (const { ways, steps, first } of choices) {
    const key = first === '' ? undefined : first;
    const sum = byFirst.get(key) ?? { ways: 0, steps: 0 };
    byFirst.set(key, { ways: sum.ways + ways, steps: sum.steps + steps });
  }
  const open = byFirst.get(undefined) ?? { ways: 0, steps: 0 };
  byFirst.delete(undefined);
  const letters = [...byFirst.values()];
  return { ways: open.ways + Math.max(0, ...letters.map(({ ways }) => ways)), steps: choices.length + open.steps + Math.max(0, ...letters.map(({ steps }) => steps)) };
};

/** As many ways as there are lengths, and for each length what the repeated part could do. */
const times = ({ ways, steps, first, mark }: Work, least: number, most: number): Work => {
  const all = { ways: least === 0 ? 1 : 0, steps: 0, first: least === 0 ? undefined : first, mark: least === 0 ? undefined : mark };
  let before = 1;
  for (let time = 1; time <= most; time += 1) {
    all.steps += before * steps;
    before *= ways;
    if (time >= least) all.ways += before;
  }
  return all;
};

/**
 * @param window characters that the pattern is tried on at once
 * @returns `steps`: characters looked at, at worst, from all its beginnings; may be Infinity. `mark`: one that is in every match, if one is known
 * @throws PackError for what is no pattern of ours: looking around, references back, names
 */
export const readPattern = (pattern: string, window: number): { readonly steps: number; readonly mark: string | undefined } => {
  const { steps, mark } = new Count(pattern, window).whole();
  return { steps: steps * window, mark };
};
