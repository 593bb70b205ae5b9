/**
 * Folding makes words comparable: lower case, no accents, no invisible characters, plain Latin letters for
 * full-width, mathematical-bold and look-alike ones. Every folded unit remembers where it came from.
 */
export interface Folded {
  readonly text: string;
  /** Holds the same words at the same offsets as `text`, and costs nothing: to be read through `foldUnit`. */
  readonly source: string;
  /** Original offset of the folded unit at `index`, in UTF-16 units. */
  startOf(index: number): number;
  /** Original offset just after the folded unit at `index`, in UTF-16 units. */
  endOf(index: number): number;
}

/** Anything that changes the number of units when folded. Most drafts have none of it. */
const needsMap =
  /[\u00ad\u180e\u00c6\u00df\u00e6\u0130\u0132\u0133\u0149\u0152\u0153\u0300-\u052f\u1d00-\u1fff\u200b-\u200f\u2028-\u202e\u2060-\u2064\u20e3\u2460-\u24ff\ua640-\uabff\ufb00-\ufb06\ufeff\uff01-\uffee]|\ud835|\ud83c[\udd00-\uddff]|[\ufe0e\ufe0f](?:(?<=[a-zA-Z\u00c0-\u024f].)|(?=[a-zA-Z\u00c0-\u024f]))/;
const latin = /[\u00a0\u00c0-\u024f\u02bc\u2018\u2019\u201b\u2010\u2011\u202f]/g;
const invisible = /^[\u00ad\u0300-\u036f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u20e3\ufe0e\ufe0f\ufeff]$/;

/** Cyrillic and Greek letters that look like Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', е: 'e', ё: 'e', һ: 'h', і: 'i', ї: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', ѕ: 's',
  т: 't', у: 'y', х: 'x', ԁ: 'd', ɡ: 'g', α: 'a', β: 'b', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x',
};

const single = new Map<string, string>();

/** One Latin character in one unit: its base letter. */
const foldLatin = (character: string): string => {
  const known = single.get(character);
  if (known !== undefined) return known;
  const base = character === '\u00a0' || character === '\u202f' ? ' ' : /[\u02bc\u2018\u2019\u201b]/.test(character) ? "'" : /[\u2010\u2011]/.test(character) ? '-' : (character.normalize('NFD')[0] ?? character);
  const folded = base === 'ø' ? 'o' : base === 'đ' ? 'd' : base === 'ł' ? 'l' : base.length === 1 ? base : character;
  single.set(character, folded);
  return folded;
};

/** Folded when somebody asks: most texts are only read unit by unit. */
class SameLength implements Folded {
  #text: string | undefined;
  constructor(readonly source: string) {}
  get text(): string {
    return (this.#text ??= this.source.toLowerCase().replace(latin, foldLatin));
  }
  startOf(index: number): number {
    return index;
  }
  endOf(index: number): number {
    return index + 1;
  }
}

/** Beyond this no letter has cases, or `needsMap` has it. */
const casedUntil = 0x3000;
const units = Uint16Array.from({ length: casedUntil }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase().replace(latin, foldLatin);
  return lower.length === 1 ? lower.charCodeAt(0) : code;
});

/** Folds one UTF-16 unit of a text that folds unit by unit; a folded unit stays what it is. */
export const foldUnit = (code: number): number => (code < casedUntil ? (units[code] as number) : code);

const foldPoint = (point: string): string => {
  if (invisible.test(point)) return '';
  const plain = point.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  return (lookAlikes[plain] ?? plain).replace(latin, foldLatin);
};

const foldWithMap = (text: string): Folded => {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let at = 0;
  for (const point of text) {
    const units = foldPoint(point);
    for (let index = 0; index < units.length; index += 1) {
      starts.push(at);
      ends.push(at + point.length);
    }
    folded += units;
    at += point.length;
  }
  return { text: folded, source: folded, startOf: (index) => starts[index] ?? text.length, endOf: (index) => ends[index] ?? text.length };
};

/** Folds a text of any kind, lone surrogates included; never throws. */
export const fold = (text: string): Folded => (needsMap.test(text) ? foldWithMap(text) : new SameLength(text));

/** Folds a single word as it stands in a rule. */
export const foldWord = (word: string): string => (/^[a-z]*$/.test(word) ? word : fold(word).text);
