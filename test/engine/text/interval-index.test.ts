import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IntervalIndex } from '../../../src/engine/text/interval-index.ts';
import { contains, overlaps } from '../../../src/engine/text/view.ts';

const span = fc.tuple(fc.nat(1_000), fc.oneof(fc.nat(8), fc.nat(400))).map(([start, length]) => ({ start, end: start + length }));
const inOrder = fc.uniqueArray(span, { selector: ({ start }) => start, maxLength: 600, size: 'max' }).map((spans) => spans.sort((a, b) => a.start - b.start));

it('many spans answer as if each were looked at', () => {
  fc.assert(
    fc.property(inOrder, fc.array(span, { minLength: 20, maxLength: 20 }), (spans, asked) => {
      const ordered = new IntervalIndex(spans);
      for (const one of asked) {
        expect(ordered.firstWithin(one)).toBe(spans.find((other) => contains(one, other)));
        expect(ordered.overlap(one)).toBe(spans.some((other) => overlaps(other, one)));
        expect(ordered.hold(one)).toBe(spans.some((other) => contains(other, one)));
      }
    }),
    { numRuns: 500 },
  );
});
