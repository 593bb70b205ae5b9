import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/engine/check.ts';
import { compile } from '../../src/engine/compile.ts';
import { draftOf } from '../../src/engine/examples.ts';
import { reaches, type MatcherData, type RuleData } from '../../src/engine/pack.ts';
import { contains, overlaps, type Hit, type View } from '../../src/engine/text/view.ts';
import { packWith } from './pack-with.ts';

const runs = { numRuns: 1_500, seed: Number(process.env['SEED'] ?? 20_261_123) };
/** Some overlap, some hold others, some are names. */
const list = fc.uniqueArray(fc.constantFrom('zeg', 'wel', 'zeg wel', 'zeg ...3 groen', 'wel ...2 zeg', 'groen', 'niet groen', '<name>'), { minLength: 1, maxLength: 3 });
const text = fc
  .array(fc.tuple(fc.constantFrom('zeg', 'wel', 'groen', 'niet', 'dan', 'Anna Visser'), fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n')), { maxLength: 60, size: 'max' })
  .map((parts) => parts.flat().join(''));
const within = fc.constantFrom(...reaches);
const condition = fc.record({ phrases: list, within, not: list }, { requiredKeys: ['phrases', 'within'] });

/** Reads a text with one rule, and each list of phrases by itself beside it. */
const read = (text: string, match: MatcherData, more: Partial<RuleData>, lists: readonly (readonly string[])[]) => {
  const rules = [packWith([match], {}, more), ...lists.map((phrases) => packWith([{ kind: 'terms', phrases }]))].flatMap((pack) => pack.rules);
  const compiled = compile([{ ...packWith([]), rules }]);
  const view = compiled.view({ ...draftOf({}, ''), text });
  const [found = [], ...hits] = compiled.rules.map((rule) => rule.find(view));
  return { view, found, hits };
};

const isWithin = (view: View, hit: Hit, others: readonly Hit[], within: (typeof reaches)[number], denials: readonly Hit[] = []): boolean =>
  others.some((other) => contains(view.around(hit, within), other) && !denials.some((denial) => overlaps(denial, other)));

describe('what is near is what would be found by looking at each', () => {
  it('needs and unless', () => {
    fc.assert(
      fc.property(text, list, condition, condition, (text, terms, need, unless) => {
        const lists = [terms, need.phrases, need.not ?? ['nergens'], unless.phrases, unless.not ?? ['nergens']];
        const { view, found, hits } = read(text, { kind: 'terms', phrases: terms }, { needs: [need], unless: [unless] }, lists);
        const [all = [], needed = [], needNot, others = [], unlessNot] = hits;
        expect(found).toEqual(all.filter((hit) => isWithin(view, hit, needed, need.within, needNot) && !isWithin(view, hit, others, unless.within, unlessNot)));
      }),
      runs,
    );
  });

  it('allow', () => {
    fc.assert(
      fc.property(text, list, list, (text, terms, allow) => {
        const { found, hits } = read(text, { kind: 'terms', phrases: terms }, { allow }, [terms, allow]);
        const [all = [], others = []] = hits;
        expect(found).toEqual(all.filter((hit) => !others.some((other) => overlaps(other, hit))));
      }),
      runs,
    );
  });

  it('near', () => {
    fc.assert(
      fc.property(text, list, list, within, fc.constantFrom('any', 'forward'), (text, first, second, within, order) => {
        const { view, found, hits } = read(text, { kind: 'near', first, second, within, order }, {}, [first, second]);
        const [firsts = [], seconds = []] = hits;
        const pairs = firsts.flatMap((hit) => {
          const other = seconds.find((one) => contains(view.around(hit, within), one) && (one.start >= hit.end || (order === 'any' && one.end <= hit.start)));
          return other ? [{ ...hit, start: Math.min(hit.start, other.start), end: Math.max(hit.end, other.end) }] : [];
        });
        expect(found).toEqual(pairs);
      }),
      runs,
    );
  });

  it('requires', () => {
    fc.assert(
      fc.property(text, list, list, within, (text, when, then, within) => {
        const { view, found, hits } = read(text, { kind: 'requires', when, then, within }, {}, [when, then]);
        const [claims = [], sources = []] = hits;
        expect(found).toEqual(claims.filter((hit) => !isWithin(view, hit, sources, within)));
      }),
      runs,
    );
  });

  it('the speaker of a quote', () => {
    const quoted = text.map((plain) => plain.replace(/\b(zeg|niet) ([^.\n]*) wel\b/g, '“$1 $2 wel”'));
    fc.assert(
      fc.property(quoted, list, within, (text, speakers, within) => {
        const { view, found, hits } = read(text, { kind: 'quote', speakers, within, min_words: 1 }, {}, [speakers]);
        const outside = (hits[0] ?? []).filter((hit) => !view.quotes.some((quote) => contains(quote, hit)));
        expect(found).toEqual(view.quotes.filter((quote) => outside.some((hit) => overlaps(hit, view.around(quote, within)) && !overlaps(hit, quote))));
      }),
      runs,
    );
  });
});

describe('a rule that asks what is near, on the longest post', () => {
  const terms = [{ kind: 'terms', phrases: ['zeg'] }];
  const denied = (within: (typeof reaches)[number]) => [{ phrases: ['wel', 'groen'], within, not: ['wel'] }];
  it.each<[string, MatcherData[], Partial<RuleData>, string]>([
    ['needs … not in the draft', terms, { needs: denied('draft') }, 'zeg wel '],
    ['needs … not in the sentence', terms, { needs: denied('sentence') }, 'zeg wel '],
    ['needs … not, on lines', terms, { needs: denied('nearby') }, 'zeg wel\n'],
    ['near, and unless … not', [{ kind: 'near', first: ['zeg'], second: ['wel'], within: 'draft' }], { unless: denied('draft') }, 'zeg wel '],
    ['near, forward', [{ kind: 'near', first: ['wel'], second: ['zeg'], within: 'draft', order: 'forward' }], {}, 'zeg wel '],
    ['requires', [{ kind: 'requires', when: ['zeg'], then: ['wel'], within: 'sentence' }], {}, 'zeg. wel\n'],
    ['quotes that hold the speaker', [{ kind: 'quote', speakers: ['zeg'] }], {}, '“zeg wel groen” '],
  ])('takes less than two seconds: %s', (_, match, more, words) => {
    const checker = createChecker([packWith(match, {}, more)]);
    const before = process.cpuUsage();
    checker.check({ ...draftOf({}, ''), text: words.repeat(63_000 / words.length) });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(2_000);
  });
});
