import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { xWeight } from '../../src/engine/metrics/length.ts';

vi.setConfig({ testTimeout: 120_000 });
const runs = { numRuns: 10_000, seed: Number(process.env['SEED'] ?? 20_261_122) };

/** X's own library as it is published, with its polyfills; ours is its source bundled without them. */
const { parseTweet } = createRequire(import.meta.url)('twitter-text') as { parseTweet(text: string): { weightedLength: number; valid: boolean } };

const bits = fc.constantFrom(
  'Vandaag', ' ', '\n', 'btw', '€ 12.500', '…', '–', '“', '”', '’', 'é', 'e\u0301', 'n\u0303', 'ﬁ', '会计', '監査', '감사', 'ไทย', 'مرحبا', '👍', '👍🏽', '👨‍👩‍👧‍👦', '🏳️‍🌈', '🇳🇱', '🇳', '1️⃣', '#️⃣', '☎', '☎️', '©', '™', '\u200d', '\ufe0f', '\u200b', '\u202e', '\ud800', '\udc00', '🎉',
  'https://www.nba.nl/pad?a=1', 'http://x.com', 'nba.nl', 'www.afm.nl', 'https://t.co/aB3dE6gH9k', 'voorbeeld.accountants', 'mail@kantoor.nl', 'a.b', '.com', 'https://', '#audit', '@anna', '$ABC', 'http://münchen.de', 'https://例え.jp/道', '(https://a.nl)', 'https://a.nl/(b)', '\u0000', '\u{1F9D1}\u{1F3FB}', '\u3000', 'ǆ', '\u{20000}',
);
const draft = fc.oneof(fc.array(bits, { maxLength: 40 }).map((all) => all.join('')), fc.array(bits, { maxLength: 30 }).map((all) => all.join(' ')), fc.string({ unit: 'grapheme', maxLength: 120 }), fc.string({ unit: 'binary', maxLength: 60 }));

it('weighs ten thousand drafts as X does', () => {
  fc.assert(
    fc.property(draft, (text) => {
      if (xWeight(text) !== parseTweet(text).weightedLength) throw new Error(`${xWeight(text)} here, ${parseTweet(text).weightedLength} at X`);
    }),
    runs,
  );
});

/** By construction, without the library: pieces whose weight X has written down, apart from each other. */
const pieces: readonly (readonly [text: string, weight: number])[] = [['accountant', 10], ['cliënt', 6], ['“ja”', 4], ['–', 1], ['€', 2], ['…', 2], ['会计', 4], ['감사', 4], ['🎉', 2], ['👍🏽', 2], ['👨‍👩‍👧‍👦', 2], ['🇳🇱', 2], ['1️⃣', 2], ['https://www.nba.nl/een/heel/lang/pad?met=alles&erop=eraan', 23], ['https://x.com', 23], ['e\u0301', 1]];

it('weighs known pieces as X has said', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 60 }), (all) => {
      expect(xWeight(all.map(([text]) => text).join(' '))).toBe(all.reduce((sum, [, weight]) => sum + weight, 0) + all.length - 1);
    }),
    { ...runs, numRuns: 2_500 },
  );
});
