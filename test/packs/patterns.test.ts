import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/engine/check.ts';
import { draftOf } from '../../src/engine/examples.ts';
import { editOf } from '../../src/engine/fixes/index.ts';
import { readPattern } from '../../src/engine/patterns/steps.ts';
import type { Pack } from '../../src/engine/pack.ts';
import type { Failure, Finding, RuleTexts } from '../../src/engine/types.ts';
import { engineNumber } from '../../src/engine/version.ts';
import { acceptPack } from '../../src/packs/accept.ts';
import { inDutch } from '../../src/packs/dutch.ts';
import type { PackRefused } from '../../src/packs/refused.ts';
import { packWith } from '../engine/pack-with.ts';
import { ours, packData, ruleData, signedBy } from './made.ts';

/** Milliseconds of computing: what another program does meanwhile is not ours. */
const computed = (run: () => void): number => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

const patternRule = (pattern: string, max_span = 200) => [{ kind: 'pattern', pattern, keywords: ['zeilreis'], max_span }];

/** The classics of https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS and of the trade. */
const catastrophic = ['(a+)+$', '(a|a)*b', '(a|aa)+b', '([a-zA-Z]+)*b', '(.*a){20}', '^(([a-z])+.)+[A-Z]([a-z])+$', '(x+x+)+y', '(a?){30}a{30}', '\\s*\\s*\\s*$', '(.*)*=', '(\\w+\\s?)*$', 'a*a*a*a*b'];
const foreign = ['(?=a)a', '(?<!a)b', '(?<name>a)', '(a)\\1', '\\p{L}+', '\\k<name>', '[a', 'a)', '(a', 'a{3,1}', '*a', '[👍]', '👍+', 'a{2', '\\cA', '\\0'];

describe('a pattern', () => {
  it.each(catastrophic)('%s is refused: it could take for ever', async (pattern) => {
    const refused = acceptPack(await signedBy(ours, packData({ rules: [ruleData({ match: patternRule(pattern) })] })), { keys: [ours.publicKey], base: [], engine: engineNumber });
    await expect(refused).rejects.toMatchObject({ code: 'pattern', detail: expect.stringMatching(/^boat-trip: Expected a pattern that is quick.*\{1,20\} for \+/s) as string });
  });

  it.each(foreign)('%s is refused: it is not of the part that we can answer for', (pattern) => {
    let said = '';
    try {
      createChecker([packWith(patternRule(pattern))]);
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toMatch(/^one: (?:Expected|Unexpected)/);
    expect(inDutch(said), said).toBeDefined();
  });

  it.each([
    ['\\bzeil(?:reis|tocht)\\b', 'Straks op zeilreis!'],
    ['zeilreis.{0,20}?(?:👍|🎉)', 'zeilreis met kantoor 🎉'],
    ['\\d{1,3}(?:[.,]\\d{3}){0,3} euro \\w+ zeilreis', '12.500 euro voor zeilreis'],
    ['\\u007aeilreis|\\x7aeilreis', 'zeilreis'],
    ['zeilreis\\s+\\d+', 'zeilreis 2027'],
    ['zeilreis \\(\\w{2,}\\)', 'zeilreis (nb)'],
  ])('%s is fine, and finds “%s”', (pattern, text) => {
    expect(createChecker([packWith(patternRule(pattern, 60))]).check({ ...draftOf({}, ''), text }).findings).toHaveLength(1);
  });

  const atoms = fc.constantFrom('a', 'b', '.', '[ab]', '\\w', 'ab', '^', '\\b', ' ');
  const quantifiers = fc.constantFrom('', '', '?', '*', '+', '{2}', '{1,5}', '{0,30}', '*?', '+?', '{3,}');
  const { pattern: anyPattern } = fc.letrec<{ pattern: string }>((tie) => ({
    pattern: fc
      .array(fc.tuple(fc.oneof({ depthSize: 'small', withCrossShrink: true }, atoms, tie('pattern').map((inner) => `(?:${inner})`)), quantifiers).map((pair) => pair.join('')), { minLength: 1, maxLength: 4 })
      .chain((parts) => fc.constantFrom('', '|').map((between) => parts.join(between))),
  }));
  const isExpression = (pattern: string): boolean => {
    try {
      return new RegExp(pattern) instanceof RegExp;
    } catch {
      return false;
    }
  };
  const hostile = ['a'.repeat(440), `${'ab'.repeat(220)}`, `${'a '.repeat(220)}`, `${'b'.repeat(439)}a`];

  it('that is let in takes no longer than its steps say, on the worst of texts', () => {
    fc.assert(
      fc.property(anyPattern.filter(isExpression), (pattern) => {
        const steps = readPattern(pattern, 440).steps;
        if (steps > 6_000_000) return;
        const regex = new RegExp(`${pattern}\\u0000`, 'g'); // never there: every way is tried
        regex.test('');
        for (const text of hostile) {
          regex.lastIndex = 0;
          expect(computed(() => void regex.test(text)), `${pattern}: ${steps} steps`).toBeLessThan(1_000);
        }
      }),
      { numRuns: 2_000 },
    );
  }, 60_000);

  it.each([
    ['[^:]{1,60}: ?["“]', ':'],
    ['(?:a@b|c@d)', undefined],
    ['(?:@\\w{1,5}){1,3}#?', '@'],
    ['a:?b#{0,2}', undefined],
    ['[:]', undefined],
    ['a b1é', undefined],
  ])('%s is in no text without %s', (pattern, mark) => {
    expect(readPattern(pattern, 440).mark).toBe(mark);
  });

  it('matches nothing that lacks its mark', () => {
    const marked = anyPattern.filter(isExpression).map((pattern) => `${pattern}:(?:${pattern})`);
    fc.assert(
      fc.property(fc.oneof(anyPattern.filter(isExpression), marked), fc.string({ unit: fc.constantFrom('a', 'b', ' ', ':', '-', '.') }), (pattern, text) => {
        const { mark } = readPattern(pattern, 440);
        if (mark !== undefined && !text.includes(mark)) expect(new RegExp(pattern, 'gi').test(text)).toBe(false);
      }),
    );
  });
});

describe('the words of a fix', () => {
  const gaps = (count: number): string => `a ${'… '.repeat(count)}b`;

  it.each([
    ['words', { words: { nl: { [gaps(3)]: 'x' } } }],
    ['unless', { words: { nl: { a: 'x' } }, unless: { nl: [gaps(3)] } }],
  ])('with more than two … in %s are refused: they could take for ever', async (_, fix) => {
    const refused = acceptPack(await signedBy(ours, packData({ rules: [ruleData({ fix })] })), { keys: [ours.publicKey], base: [], engine: engineNumber });
    const { code, detail } = await refused.then(() => expect.fail('Expected it to be refused'), (error: PackRefused) => error);
    expect([code, detail]).toEqual(['schema', expect.stringMatching(/^rules\.0\.fix\..*: Expected a text with at most two …; got “a … … … b”$/)]);
    expect(inDutch(detail ?? '')).toMatch(/^rules\.0\.fix\..*: Hier hoort een tekst met hoogstens twee …; er staat “a … … … b”$/);
  });

  it('with two … are quick, on the worst of texts', () => {
    const text = 'a '.repeat(1_500);
    const finding: Finding = { rule: {} as RuleTexts, severity: 'warn', start: 0, end: text.length, text, message: '' };
    expect(computed(() => void editOf({ words: { nl: { [gaps(2)]: 'x' } } }, { text, finding, language: 'nl' }))).toBeLessThan(100);
  });
});

describe('a thousand patterns as heavy as may be', () => {
  const span = 200;
  /** Each differs, each is near the limit, each is tried at every word. */
  const heavy = Array.from({ length: 1_000 }, (_, index) => `[a ]{1,20}[a ]{1,20}[a ]{1,6}x${index}`);
  const pack: Pack = { ...packWith([]), rules: heavy.map((pattern, index) => ({ ...(packWith([{ kind: 'pattern', pattern, keywords: ['aaa'], max_span: span }]).rules[0] as Pack['rules'][number]), id: `heavy-${index}` })) };

  it('on the longest post: within two seconds, and what was not tried is said', () => {
    expect(Math.min(...heavy.map((pattern) => readPattern(pattern, 440).steps))).toBeGreaterThan(3_000_000);
    expect(Math.max(...heavy.map((pattern) => readPattern(pattern, 440).steps))).toBeLessThanOrEqual(6_000_000);
    const checker = createChecker([pack]);
    const text = 'aaa '.repeat(16_000).slice(0, 63_206);
    let failures: readonly Failure[] = [];
    expect(computed(() => void ({ failures } = checker.check({ ...draftOf({}, ''), text })))).toBeLessThan(2_000);
    expect(failures.length).toBeGreaterThan(900);
    expect(failures.at(-1)?.error).toMatch(/takes too long on this draft/);
  });

  it('on a usual post: every rule is tried', () => {
    const { failures } = createChecker([{ ...pack, rules: pack.rules.slice(0, 20) }]).check({ ...draftOf({}, ''), text: 'Vandaag aaa een mooie dag.' });
    expect(failures).toEqual([]);
  });

  it('one by itself is broken off after a quarter of a second, and the rule beside it goes on', () => {
    const beside = { ...(packWith([{ kind: 'terms', phrases: ['zeilreis'] }]).rules[0] as Pack['rules'][number]), id: 'beside', category: 'client-name' as const };
    const checker = createChecker([{ ...pack, rules: [pack.rules[0] as Pack['rules'][number], beside] }]);
    const verdict = checker.check({ ...draftOf({}, ''), text: `${'aaa '.repeat(15_000)}zeilreis` });
    expect(verdict.failures).toEqual([{ rule: 'heavy-0', error: expect.stringMatching(/takes too long on this draft; it was broken off after (?:2[5-9]|[3-9]\d)\d ms/) as string }]);
    expect(verdict.findings.map(({ rule }) => rule.id)).toEqual(['beside']);
  });
});
