import fc from 'fast-check';
import { vi } from 'vitest';
import { Recognisers } from '../../../../src/engine/entities/index.ts';
import type { Recogniser, Selection } from '../../../../src/engine/entities/recogniser.ts';
import { Lexicon } from '../../../../src/engine/phrases/lexicon.ts';
import { Block } from '../../../../src/engine/text/block.ts';
import { fold } from '../../../../src/engine/text/fold.ts';
import { done } from '../../../../src/engine/work.ts';

// Ten thousand values take a second or two, and on a busy machine many.
vi.setConfig({ testTimeout: 120_000 });

/** The same ten thousand values each time; `SEED=7 npx vitest run …` tries others. A failure prints the seed and the smallest text that fails. */
export const runs = { numRuns: 10_000, seed: Number(process.env['SEED'] ?? 20_261_122) };
/** For what is asked beside the oracle's question. */
export const fewerRuns = { ...runs, numRuns: 2_500 };

const recognisers = new Recognisers({});
const lexicon = new Lexicon(recognisers);
done(lexicon.finishing());

/** What a recogniser finds, as a block asks it, in the words of the text. Its cheap question may never say no where there is something. */
export const found = (recogniser: Recogniser, text: string): string[] => {
  const folded = fold(text);
  const read = recogniser.reads === 'original' ? text : folded.text;
  const spans = recogniser.find(read);
  if (spans.length > 0 && recognisers.has(recogniser.name) && new Block(text, lexicon, recognisers).recognised(recognisers.numberOf(recogniser.name)).length === 0) throw new Error(`mayOccur says no to “${text}”`);
  return spans.map(({ start, end }) => (recogniser.reads === 'original' ? text.slice(start, end) : text.slice(folded.startOf(start), folded.endOf(end - 1))));
};

export const foundAmong = (recogniser: Recogniser, selection: Selection, text: string): string[] => found(recogniser, text).filter((one) => selection.keeps(one));

/** ＦＵＬＬ width, as an Asian keyboard or a filter-dodger writes it. */
export const fullWidth = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

export const digits = (length: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: 10 ** length - 1 }).map((value) => String(value).padStart(length, '0'));

/** One place gets another digit: nearly all check digits must see that. */
export const mutated = (value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(value, fc.nat(99), fc.integer({ min: 1, max: 9 })).map(([text, where, by]) => {
    const places = [...text.matchAll(/[0-9]/g)].map(({ index }) => index);
    const at = places[where % places.length] ?? 0;
    return text.slice(0, at) + ((Number(text[at]) + by) % 10) + text.slice(at + 1);
  });

/** Two neighbours change places, as tired fingers do. */
export const swapped = (value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(value, fc.nat(99)).map(([text, where]) => {
    const at = where % (text.length - 1);
    return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
  });

/** Cut into groups of these sizes, with this between. */
export const grouped = (text: string, sizes: readonly number[], gap: string): string => {
  let at = 0;
  return sizes.map((size) => text.slice(at, (at += size))).join(gap);
};

/** Sentences around a value that say nothing of their own. */
export const sentences = fc.constantFrom<readonly [string, string]>(['', ''], ['Het gaat om ', ', dus kijk even.'], ['Kijk: ', ''], ['(', ')'], ['It says “', '” on the slip.'], ['Vul ', ' in en klaar!'], ['Nummer ', ' klopt niet?'], ['- ', '\n- volgende']);
