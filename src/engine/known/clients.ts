import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isCommon } from '../entities/name.ts';
import { Generations } from '../text/generations.ts';
import { isFrequent } from '../text/language.ts';
import type { Span } from '../types.ts';
import { formsOf, longestName, titles, type Refusal } from './name-forms.ts';
import { partsOf, type Part } from './name-parts.ts';

/** The firm's clients, without their names: a keyed fingerprint of each. Without the secret nobody can read a name or try one out. */
export interface ClientList {
  readonly schema: 1;
  /** How many words the longest name has. */
  readonly longest: number;
  /** Hexadecimal, sorted. */
  readonly fingerprints: readonly string[];
  /** A fingerprint of no name: tells whether a secret is the one the list was made with. */
  readonly proof?: string;
  /** How many names it was made of. */
  readonly names?: number;
}

/** What the extension's storage holds beside three packs: 16,000 names of many spellings to 60,000 of few. */
export const mostListBytes = 4 * 1024 * 1024;

/** @returns undefined for what is no list of clients */
export const readClientList = (value: unknown): ClientList | undefined =>
  typeof value === 'object' && value !== null && 'schema' in value && value.schema === 1 && 'longest' in value && typeof value.longest === 'number' && 'fingerprints' in value && Array.isArray(value.fingerprints) && value.fingerprints.every((one) => typeof one === 'string' && /^[0-9a-f]{13}$/.test(one))
    ? { schema: 1, longest: value.longest, fingerprints: value.fingerprints as string[], ...('proof' in value && typeof value.proof === 'string' && { proof: value.proof }), ...('names' in value && typeof value.names === 'number' && { names: value.names }) }
    : undefined;

/** A name that would be found everywhere, or nowhere. */
export interface RefusedName {
  readonly name: string;
  /** Counted from 0 among the names given. */
  readonly index: number;
  readonly because: Refusal;
}

/** Hexadecimal digits that are kept: fifty-two bits, so that chance finds none among ten thousand names. */
const kept = 13;
/** No name folds to this. */
const proofOf = '\u0000proof';
/** Before what is no whole name: a short form, one word of a name, a name written as a handle. */
const shortened = '~';
const lone = '~~';
const joined = '=';

const asHandle = (words: string): string => joined + words.replace(/[^\p{L}\p{N}]/gu, '');
/** After a first name or a title one word of a client's name is somebody's surname. */
const mayStandAlone = (before: Part | undefined): boolean => before === undefined || !(titles.has(before.word) || (before.isProper && !isFrequent(before.word) && !isCommon(before.word)));

const fingerprinting = (secret: Uint8Array): ((words: string) => string) => {
  const key = hmac.create(sha256, secret);
  return (words) => bytesToHex(key.clone().update(utf8ToBytes(words)).digest()).slice(0, kept);
};

/** @param secret at least 16 bytes; whoever has it can try names out @returns the list, and the names that are left out of it */
export const clientListOf = (names: readonly string[], secret: Uint8Array): { list: ClientList; refused: readonly RefusedName[] } => {
  const fingerprintOf = fingerprinting(secret);
  const found = new Set<string>();
  const refused: RefusedName[] = [];
  let longest = 1;
  for (const [index, name] of names.entries()) {
    const forms = formsOf(name);
    if (typeof forms === 'string') {
      refused.push({ name, index, because: forms });
      continue;
    }
    longest = Math.max(longest, forms.longest);
    const marked = [...forms.whole, ...forms.short.map((form) => shortened + form), ...forms.lone.map((form) => lone + form), ...forms.joined.map((form) => joined + form)];
    for (const form of marked) found.add(fingerprintOf(form));
  }
  return { list: { schema: 1, longest, fingerprints: [...found].sort(), proof: fingerprintOf(proofOf), names: names.length - refused.length }, refused };
};

/** With another secret a list finds nobody, and nothing would tell. A list without a proof is taken at its word. */
export const fits = ({ proof }: Pick<ClientList, 'proof'>, secret: Uint8Array): boolean => proof === undefined || proof === fingerprinting(secret)(proofOf);

/** Words that are remembered besides those of the paragraph in hand. */
const spare = 20_000;

/** Finds names of the list in a text. */
export class ClientNames {
  /** Whether these words are on the list. A paragraph asks for up to a dozen times its words, and for nearly all of them again at the next key. */
  readonly #listed: Generations<boolean>;
  readonly #longest: number;

  constructor({ fingerprints, longest }: ClientList, secret: Uint8Array) {
    const listed = new Set(fingerprints);
    const fingerprintOf = fingerprinting(secret);
    this.#listed = new Generations((words) => listed.has(fingerprintOf(words)), spare);
    this.#longest = Math.min(longest, longestName);
  }

  /** @returns spans in the text, in order, not overlapping; of names that begin at one place the longest. A name of one word counts only with a capital. */
  find(text: string): Span[] {
    const found: Span[] = [];
    this.#listed.expect();
    for (const run of partsOf(text))
      for (let first = 0; first < run.length; first += 1) {
        const last = this.#nameAt(run, first);
        if (last < 0) continue;
        found.push({ start: (run[first] as Part).start, end: (run[last] as Part).end });
        first = last;
      }
    return found;
  }

  /** @returns the last part of the longest name that begins here, or -1 */
  #nameAt(run: readonly Part[], first: number): number {
    const opening = run[first] as Part;
    if (/^[@#]/.test(opening.word)) return this.#listed.get(asHandle(opening.word)) ? first : -1;
    let words = '';
    let longest = opening.isProper && mayStandAlone(run[first - 1]) && this.#listed.get(lone + opening.word) ? first : -1;
    let isProper = false;
    let isHyphened = false;
    for (let last = first; last < Math.min(run.length, first + this.#longest + 1); last += 1) {
      const part = run[last] as Part;
      words += (last > first ? ' ' : '') + part.word;
      isProper ||= part.isProper;
      isHyphened ||= part.isHyphened;
      if ((last > first || isProper) && this.#listed.get(words)) longest = last;
      else if (last > first && isProper && (this.#listed.get(shortened + words) || (isHyphened && this.#listed.get(asHandle(words))))) longest = last;
    }
    return longest;
  }
}
