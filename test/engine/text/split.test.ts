import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/engine/text/quotes.ts';
import { splitSentences } from '../../../src/engine/text/sentences.ts';
import { tokenise, wordAt } from '../../../src/engine/text/tokens.ts';

const cut = (text: string, spans: readonly { start: number; end: number }[]): string[] => spans.map(({ start, end }) => text.slice(start, end).trim());

describe('tokenise', () => {
  it.each([
    ['de b.v. betaalt €12.500,00 (38%)', ['de', 'bv', 'betaalt', '€', '12.500,00', '38', '%']],
    ["zzp'ers, e-mail en foto's", ["zzp'ers", 'e-mail', 'en', "foto's"]],
    ['@kantoor #btw klaar.nu mee', ['@kantoor', '#btw', 'klaar', 'nu', 'mee']],
    ['k*t en -- los *vet*', ['k*t', 'en', 'los', 'vet']],
    ['bakker & zn', ['bakker', '&', 'zn']],
  ])('%s', (text, words) => {
    const { starts, ends, length } = tokenise(text);
    expect(Array.from(starts.subarray(0, length), (start, index) => wordAt(text, start, ends[index] ?? 0))).toEqual(words);
  });

  it('gives offsets in order, without overlap, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { starts, ends, length } = tokenise(text);
        for (let index = 0; index < length; index += 1) {
          expect(ends[index]).toBeGreaterThan(starts[index] ?? 0);
          if (index > 0) expect(starts[index]).toBeGreaterThanOrEqual(ends[index - 1] ?? 0);
        }
      }),
    );
  });
});

describe('splitSentences', () => {
  it.each([
    ['Dhr. de Vries belde. Hij was blij!', ['Dhr. de Vries belde.', 'Hij was blij!']],
    ['Zie art. 2:394 BW, bijv. lid 3. Klaar', ['Zie art. 2:394 BW, bijv. lid 3.', 'Klaar']],
    ['J. de Boer zei: “Mooi.” Daarna niets', ['J. de Boer zei: “Mooi.”', 'Daarna niets']],
    ['Wat nu?! Niets…', ['Wat nu?!', 'Niets…']],
    ['De omzet is € 1.250.000 hoger', ['De omzet is € 1.250.000 hoger']],
  ])('%s', (text, sentences) => expect(cut(text, splitSentences(text))).toEqual(sentences));

  it('covers every word exactly once, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '.', '!', '\n', '”', 'B', '…') }), (text) => {
        const covered = cut(text, splitSentences(text)).join('').replace(/\s/g, '');
        expect(covered).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('findQuotes', () => {
  it.each([
    ['Hij zei: “dank u”.', ['dank u']],
    ['„zo deftig” en ‘zo gewoon’ en «zo Frans»', ['zo deftig', 'zo gewoon', 'zo Frans']],
    ['"recht" en \'enkel\'', ['recht', 'enkel']],
    ["foto's en auto's zijn geen 'citaat hier'", ['citaat hier']],
    ['‘foto’s van de zaak’ zei ze', ['foto’s van de zaak']],
    ["'s avonds en 't kan", []],
    ['een “open einde', []],
  ])('%s', (text, quotes) => expect(cut(text, findQuotes(text))).toEqual(quotes));

  it('never throws and never overlaps, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('“', '”', '„', '‘', '’', '"', "'", 'a', ' ', '\n', '«', '»') }), (text) => {
        let end = -1;
        for (const quote of findQuotes(text)) {
          expect(quote.start).toBeGreaterThan(end);
          end = quote.end;
        }
      }),
    );
  });
});
