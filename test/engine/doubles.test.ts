import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutDoubles, withoutEchoes, type Found } from '../../src/engine/doubles.ts';
import type { RuleData } from '../../src/engine/pack.ts';
import { overlaps, type View } from '../../src/engine/text/view.ts';
import { severities, type Span } from '../../src/engine/types.ts';

const rules = fc.record({ category: fc.constantFrom('client-quote', 'insult'), kind: fc.constantFrom('likely', 'terms'), whole_quote: fc.boolean(), sure: fc.boolean(), fix: fc.constantFrom(undefined, { name: 'somebody' }), override: fc.constantFrom(undefined, 'never') }).map(({ kind, ...rule }) => ({ id: 'one', ...rule, match: [{ kind }] }) as unknown as RuleData);
/** Marks begin and end with a word; between them is what stands around quotes. */
const between = fc.constantFrom(' ', '. ', ', “', '”, ', '.” ', ' “');
const drafts = fc.array(fc.tuple(fc.constantFrom('ja', 'nee', 'misschien'), between), { minLength: 2, maxLength: 30 }).chain((pairs) => {
  const text = pairs.flat().join('');
  const words: Span[] = [...text.matchAll(/\p{L}+/gu)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const place = fc.tuple(fc.nat(words.length - 1), fc.nat(3)).map(([first, more]) => ({ start: (words[first] as Span).start, end: (words[Math.min(words.length - 1, first + more)] as Span).end }));
  const found = fc.tuple(rules, fc.constantFrom(...severities), place).map(([rule, severity, { start, end }]) => ({ rule, severity, start, end, text: text.slice(start, end), message: '' }) as Found);
  return fc.record({ text: fc.constant(text), findings: fc.array(found, { maxLength: 25 }) });
});
const runs = { numRuns: 5_000 };

describe('what is shown of all that was found', () => {
  it('has no two of a category in one place, and misses nothing that stands alone', () => {
    fc.assert(
      fc.property(drafts, ({ text, findings }) => {
        const shown = withoutDoubles(text, findings);
        const meets = (one: Found, other: Found): boolean => one.rule.category === other.rule.category && overlaps(one, other);
        for (const [index, one] of shown.entries()) expect(shown.slice(index + 1).some((other) => meets(one, other))).toBe(false);
        for (const finding of findings) {
          const kept = shown.filter((one) => meets(one, finding));
          expect(kept).not.toEqual([]);
          expect(Math.max(...kept.map(({ severity }) => severities.indexOf(severity)))).toBeGreaterThanOrEqual(severities.indexOf(finding.severity));
        }
        expect(shown.map(({ start }) => start)).toEqual(shown.map(({ start }) => start).sort((a, b) => a - b));
        for (const { start, end, text: words } of shown) expect(words).toBe(text.slice(start, end));
      }),
      runs,
    );
  });

  it('lacks exactly the guesses within two sentences of a graver point of their category', () => {
    const view = { sentenceAt: (offset: number) => Math.floor(offset / 12), lastSentenceOf: ({ end }: Span) => Math.floor((end - 1) / 12) } as View;
    fc.assert(
      fc.property(drafts, ({ text, findings }) => {
        const shown = withoutDoubles(text, findings);
        const isNear = (one: Span, other: Span): boolean => view.sentenceAt(one.start) <= view.lastSentenceOf(other) + 2 && view.sentenceAt(other.start) <= view.lastSentenceOf(one) + 2;
        const isEcho = (finding: Found): boolean => finding.severity === 'info' && finding.rule.match[0]?.kind === 'likely' && shown.some((other) => other.severity !== 'info' && other.rule.category === finding.rule.category && isNear(other, finding));
        expect(withoutEchoes(view, shown)).toEqual(shown.filter((finding) => !isEcho(finding)));
      }),
      runs,
    );
  });

  it('is one quote where words beside it tell whose it is', () => {
    const text = '“Wij zien dat anders”, zei hij.';
    const found = (start: number, end: number, more: object): Found => ({ rule: { id: 'one', category: 'client-quote', match: [{ kind: 'terms' }], ...more } as unknown as RuleData, severity: 'warn', start, end, text: text.slice(start, end), message: '' });
    expect(withoutDoubles(text, [found(23, 30, {}), found(1, 20, { whole_quote: true })]).map((one) => one.text)).toEqual(['Wij zien dat anders”, zei hij']);
    expect(withoutDoubles(text, [found(23, 30, {}), found(1, 20, {})])).toHaveLength(2);
  });
});
