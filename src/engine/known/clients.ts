import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { fold } from '../text/fold.ts';
import { isFrequent } from '../text/language.ts';
import { tokenise, wordAt } from '../text/tokens.ts';
import type { Span } from '../types.ts';

/** The firm's clients, without their names: a keyed fingerprint of each. Without the secret nobody can read a name or try one out. */
export interface ClientList {
  readonly schema: 1;
  /** How many words the longest name has. */
  readonly longest: number;
  /** Hexadecimal, sorted. */
  readonly fingerprints: readonly string[];
  /** A fingerprint of no name: tells whether a secret is the one the list was made with. */
  readonly proof?: string;
}

/** @returns undefined for what is no list of clients */
export const readClientList = (value: unknown): ClientList | undefined =>
  typeof value === 'object' && value !== null && 'schema' in value && value.schema === 1 && 'longest' in value && typeof value.longest === 'number' && 'fingerprints' in value && Array.isArray(value.fingerprints) && value.fingerprints.every((one) => typeof one === 'string' && /^[0-9a-f]{13}$/.test(one))
    ? { schema: 1, longest: value.longest, fingerprints: value.fingerprints as string[], ...('proof' in value && typeof value.proof === 'string' && { proof: value.proof }) }
    : undefined;

/** A name that would be found everywhere, or nowhere. */
export interface RefusedName {
  readonly name: string;
  /** Counted from 0 among the names given. */
  readonly index: number;
}

const legalForms = new Set('bv nv vof cv ua ba ltd limited llp llc plc inc incorporated gmbh ag sa sarl bvba srl cvba coop bvi'.split(' '));
const joiners = new Set('& en and und et +'.split(' '));
const articles = new Set("de het een 't the a an".split(' '));
/** Hexadecimal digits that are kept: fifty-two bits, so that chance finds none among ten thousand names. */
const kept = 13;
const longestName = 12;
/** No name folds to this. */
const proofOf = '\u0000proof';
/** Words that may stand together in one name; a full stop, colon or bracket ends it. */
const bridge = /^[\s\-–&+/’',]*$/;
/** … but not that of Zn., Gebr. or J. */
const dotted = /^(?:zn|gebr|fa|st|dr|drs|mr|ir|ing|prof|[a-z])$/;
const dottedBridge = /^\.?[\s\-–&+/’',]*$/;

interface Part extends Span {
  readonly word: string;
  /** Written with a capital, or as @name or #name. */
  readonly isProper: boolean;
}

/** The words of a name as they are compared: folded, hyphens taken apart, no 's, no & or “en”, no legal form. @returns lists that stand unbroken in the text */
const partsOf = (text: string): Part[][] => {
  const folded = fold(text);
  const { length, starts, ends } = tokenise(folded.source);
  const runs: Part[][] = [[]];
  let before = 0;
  let wordBefore = '';
  for (let token = 0; token < length; token += 1) {
    const from = starts[token] as number;
    const to = ends[token] as number;
    if (!(dotted.test(wordBefore) ? dottedBridge : bridge).test(folded.source.slice(before, from))) runs.push([]);
    const word = wordAt(folded.source, from, to);
    before = to;
    wordBefore = word;
    const start = folded.startOf(from);
    const isProper = /^[@#\p{Lu}\d]/u.test(text.slice(start, start + 2));
    let offset = 0;
    for (const piece of word.split('-')) {
      const plain = piece.replace(/'s$|s'$|'/g, (end) => (end === "s'" ? 's' : ''));
      const span = word.length === to - from && word.includes('-') ? { start: folded.startOf(from + offset), end: folded.endOf(from + offset + piece.length - 1) } : { start, end: folded.endOf(to - 1) };
      offset += piece.length + 1;
      if (plain !== '' && !joiners.has(plain) && !legalForms.has(plain)) runs[runs.length - 1]?.push({ word: plain, isProper, ...span });
    }
  }
  return runs.filter((run) => run.length > 0);
};

/** What a business is, before its name, and what it belongs to, after it: people leave both out. */
const trades = new Set('bakkerij slagerij garage cafe hotel restaurant kwekerij drukkerij brouwerij groothandel handelsonderneming transportbedrijf bouwbedrijf aannemersbedrijf loonbedrijf autobedrijf installatiebedrijf schildersbedrijf schoonmaakbedrijf adviesbureau kapsalon tuincentrum stichting vereniging maatschap firma gebr gebroeders'.split(' '));
const endings = new Set('holding holdings groep group beheer nederland netherlands international'.split(' '));

const withoutEnding = (words: readonly string[]): readonly string[] => (endings.has(words[words.length - 1] ?? '') ? words.slice(0, -1) : words);

/** The name as a whole, and as people shorten it; a short form has two words at least. */
const formsOf = (words: readonly string[]): (readonly string[])[] => {
  const bare = withoutArticle(words);
  const named = trades.has(bare[0] ?? '') ? withoutArticle(bare.slice(1)) : bare;
  const forms = [bare];
  for (const form of [withoutEnding(bare), named, withoutEnding(named)]) if (form.length > 1 && form.length < bare.length) forms.push(form);
  return forms;
};

const withoutArticle = (words: readonly string[]): readonly string[] => (words.length > 1 && articles.has(words[0] ?? '') ? words.slice(1) : words);
/** One everyday word, or too short: no name by which to know anybody. */
const isTooPlain = (words: readonly string[]): boolean => words.length > longestName || words.join('').length < 3 || (words.length === 1 && isFrequent(words[0] ?? ''));
/** Before a short form: that counts only where a word of it has a capital. A golden crust is not De Gouden Korst. */
const shortened = '~';
/** How a handle or tag writes a name: @bakkerijdegoudenkorst. */
const joined = (words: readonly string[]): string => `=${words.join('').replace(/[^\p{L}\p{N}]/gu, '')}`;

class Fingerprints {
  readonly #known = new Map<string, string>();
  readonly #key;
  constructor(secret: Uint8Array) {
    this.#key = hmac.create(sha256, secret);
  }
  of(words: string): string {
    let fingerprint = this.#known.get(words);
    if (fingerprint === undefined) {
      if (this.#known.size > 20_000) this.#known.clear();
      fingerprint = bytesToHex(this.#key.clone().update(utf8ToBytes(words)).digest()).slice(0, kept);
      this.#known.set(words, fingerprint);
    }
    return fingerprint;
  }
}

/** @param secret at least 16 bytes; whoever has it can try names out @returns the list, and the names that are left out of it */
export const clientListOf = (names: readonly string[], secret: Uint8Array): { list: ClientList; refused: readonly RefusedName[] } => {
  const fingerprints = new Fingerprints(secret);
  const found = new Set<string>();
  const refused: RefusedName[] = [];
  let longest = 1;
  for (const [index, name] of names.entries()) {
    const words = partsOf(name).flat().map(({ word }) => word);
    const bare = withoutArticle(words);
    if (isTooPlain(bare)) {
      refused.push({ name, index });
      continue;
    }
    longest = Math.max(longest, bare.length);
    for (const [index, form] of formsOf(words).entries()) found.add(fingerprints.of((index === 0 ? '' : shortened) + form.join(' ')));
    for (const handle of [words, withoutEnding(words), ...formsOf(words)].map(joined)) if (handle.length > 6) found.add(fingerprints.of(handle));
  }
  return { list: { schema: 1, longest, fingerprints: [...found].sort(), proof: fingerprints.of(proofOf) }, refused };
};

/** With another secret a list finds nobody, and nothing would tell. A list without a proof is taken at its word. */
export const fits = ({ proof }: ClientList, secret: Uint8Array): boolean => proof === undefined || proof === new Fingerprints(secret).of(proofOf);

/** Finds names of the list in a text. */
export class ClientNames {
  readonly #listed: ReadonlySet<string>;
  readonly #fingerprints: Fingerprints;
  readonly #longest: number;

  constructor({ fingerprints, longest }: ClientList, secret: Uint8Array) {
    this.#listed = new Set(fingerprints);
    this.#fingerprints = new Fingerprints(secret);
    this.#longest = Math.min(longest, longestName);
  }

  /** @returns spans in the text, in order, not overlapping; of names that begin at one place the longest. A name of one word counts only with a capital. */
  find(text: string): Span[] {
    const found: Span[] = [];
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
    if (/^[@#]/.test(opening.word)) return this.#has(joined([opening.word])) ? first : -1;
    let words = '';
    let longest = -1;
    let isProper = false;
    for (let last = first; last < Math.min(run.length, first + this.#longest); last += 1) {
      const part = run[last] as Part;
      words += (last > first ? ' ' : '') + part.word;
      isProper ||= part.isProper;
      if ((last > first || isProper) && this.#has(words)) longest = last;
      else if (last > first && isProper && this.#has(shortened + words)) longest = last;
    }
    return longest;
  }

  #has(words: string): boolean {
    return this.#listed.has(this.#fingerprints.of(words));
  }
}
