import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/engine/text/fold.ts';

describe('fold', () => {
  it.each([
    ['Cliënt', 'client'],
    ['EÉN ÀÇ Øst', 'een ac ost'],
    ['０６　１２', '06 12'],
    ['𝗴𝗮𝗿𝗮𝗻𝘁𝗶𝗲', 'garantie'],
    ['kl\u200bant', 'klant'],
    ['zelf\u00adstandig', 'zelfstandig'],
    ['klаnt', 'klant'], // a Cyrillic а
    ['ĳs', 'ijs'],
    ['foto’s', "foto's"],
    ['cafe\u0301', 'cafe'],
  ])('%s → %s', (text, folded) => expect(fold(text).text).toBe(folded));

  it('gives every folded unit a place in the original, in order, for any text at all', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('é', '\u200b', 'ß', '𝗮', '\ud800', 'İ', 'a', '👍🏽', 'ﬁ', ' ')).map((units) => units.join('')));
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        for (let index = 0; index < folded.text.length; index += 1) {
          const [start, end] = [folded.startOf(index), folded.endOf(index)];
          expect(start).toBeGreaterThanOrEqual(index === 0 ? 0 : folded.startOf(index - 1));
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('folds a word the same wherever it stands', () => {
    fc.assert(fc.property(fc.constantFrom('klant', 'cliënt', '𝗕𝗦𝗡', 'één', 'kla\ufe0fnt', '\ufe0eklant', 'kla\u180ent'), fc.string(), (word, before) => fold(`${before} ${word}`).text.endsWith(` ${fold(word).text}`)));
  });
});
