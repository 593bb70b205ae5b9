import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, History } from '../../../src/engine/known/history.ts';

const post = 'Onze aangiftecampagne is klaar. Wat we leerden: begin op tijd, vraag door en lach af en toe. Volgend jaar weer.';
const history = new History([fingerprintOf('Iets heel anders over de nieuwe regels voor btw op zonnepanelen bij woningen.'), fingerprintOf(post)]);

describe('what was posted before', () => {
  it('is known again, whole', () => {
    const { percent, spans } = history.repeats(post);
    expect(percent).toBe(100);
    expect(spans.map(({ start, end }) => post.slice(start, end).trim())).toEqual(['Onze aangiftecampagne is klaar.', 'Wat we leerden: begin op tijd, vraag door en lach af en toe.']);
  });

  it('is known again with its sentences in another order, in capitals, and with a word changed', () => {
    expect(history.repeats('WAT WE LEERDEN: BEGIN OP TIJD, VRAAG DOOR EN LACH AF EN TOE! Onze grote aangiftecampagne is klaar.').percent).toBeGreaterThan(60);
  });

  it('is not seen in a new post on the same subject', () => expect(history.repeats('De aangiftecampagne begint volgende week. Dit jaar beginnen we op tijd en vragen we nog beter door.').percent).toBe(0));

  it('is not seen in a greeting', () => expect(new History([fingerprintOf('Fijne dagen voor jullie allemaal!')]).repeats('Fijne dagen voor jullie allemaal!').percent).toBe(0));

  it('leaves numbers only', () => expect(fingerprintOf(post).every((shingle) => Number.isInteger(shingle))).toBe(true));

  it('marks sentences of the text, for any texts', () => {
    const anyText = fc.array(fc.constantFrom('een', 'twee', 'drie', 'vier', 'vijf', '.', '\n', ' ')).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(anyText, anyText, (earlier, text) => {
        const { percent, spans } = new History([fingerprintOf(earlier)]).repeats(text);
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
        for (const { start, end } of spans) expect(start >= 0 && end > start && end <= text.length).toBe(true);
      }),
    );
  });
});
