import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerOf, asText } from '../../src/cli/answer.ts';
import { createChecker, type Checker } from '../../src/engine/check.ts';
import { gateFor } from '../../src/engine/gate.ts';
import type { RuleData } from '../../src/engine/pack.ts';
import { loadPack } from '../../src/packs/folder.ts';
import { platforms, type Draft } from '../../src/engine/types.ts';
import { packWith } from './pack-with.ts';

const draft = (text: string, more: Partial<Draft> = {}): Draft => ({ text, platform: 'linkedin', kind: 'post', role: 'staff', account: 'personal', ...more });

describe('the checker with the default pack', () => {
  let checker: Checker;
  beforeAll(() => {
    checker = createChecker([loadPack('rules/nba')]);
  });

  const pieces = fc.constantFrom('Mijn klant zei: “', '”', ' BSN 250591960', '\n\n', '😀', '\ud800', '#btw ', '@a ', 'gegarandeerd ', '€ 12.000', ' ', '. ', 'kut', '\u200b', 'NL91 ABNA 0417 1643 00', 'https://x.nl ', 'WAUW ', '!!!', 'é');
  const anyDraft = fc.record({ text: fc.oneof(fc.string({ unit: 'binary' }), fc.array(pieces, { maxLength: 40 }).map((all) => all.join(''))), platform: fc.constantFrom(...platforms) });

  it('is total, says the same twice, and gives exact offsets, for any text', () => {
    fc.assert(
      fc.property(anyDraft, ({ text, platform }) => {
        const verdict = checker.check(draft(text, { platform }));
        expect(verdict.failures).toEqual([]);
        expect(verdict.gate).toBe(gateFor(verdict.findings));
        for (const finding of verdict.findings) {
          expect(finding.start).toBeGreaterThanOrEqual(0);
          expect(finding.end).toBeLessThanOrEqual(text.length);
          expect(finding.text).toBe(text.slice(finding.start, finding.end));
        }
        expect(JSON.stringify(checker.check(draft(text, { platform })))).toBe(JSON.stringify(verdict));
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same verdict whether or not it saw the paragraphs before', () => {
    const fresh = createChecker([loadPack('rules/nba')]);
    fc.assert(fc.property(anyDraft, ({ text }) => void expect(JSON.stringify(fresh.check(draft(text)))).toBe(JSON.stringify(checker.check(draft(text))))), { numRuns: 100 });
  });

  it('reads a draft as long as Facebook allows', () => {
    const text = 'Wij hielpen vandaag weer een ondernemer met zijn administratie. '.repeat(1_000).slice(0, 63_206);
    expect(checker.check(draft(text, { platform: 'facebook' })).failures).toEqual([]);
  });

  it('marks whole words, also where a pattern reads so many signs and stops', () => {
    const drafts = loadPack('rules/nba').rules.flatMap(({ examples }) => [...(examples.nl?.match ?? []), ...(examples.en?.match ?? [])]).map((example) => draft(example.replace(/[⟦⟧]/g, '').replace(/ ×\d+$/, '')));
    const cut = drafts.flatMap((one) => checker.check(one).findings.map(({ start, end }) => [one.text, start, end] as const)).filter(([text, start, end]) => /^\p{L}\p{L}/u.test(text.slice(start - 1)) || /\p{L}\p{L}/u.test(text.slice(end - 1, end + 1)));
    expect(cut.map(([text, start, end]) => `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`)).toEqual([]);
  });

  it.each([
    ['Marieke van HR zei tegen mij: "we nemen liever geen vijftigplussers aan". Stil.', 'Marieke van HR zei tegen mij: "we nemen liever geen vijftigplussers aan"'],
    ['Collega Bas over het contract: ‘laat maar zitten, merkt niemand’. Welkom.', 'Collega Bas over het contract: ‘laat maar zitten, merkt niemand’'],
    ['One of my clients hugged me. "You lot saved my marriage," she said.', 'One of my clients hugged me. "You lot saved my marriage," she said'],
    ['“Zonder jou was ik gestopt”, appte Kees van de fietsenmaker vanochtend. Fijn.', 'Zonder jou was ik gestopt”, appte Kees van de fietsenmaker vanochtend'],
  ])('marks a quote whole, and once: %s', (text, expected) => expect(checker.check(draft(text)).findings.filter(({ rule }) => rule.category === 'client-quote').map((finding) => finding.text)).toEqual([expected]));

  it('knows the length and limit of each platform', () => {
    expect(checker.length(draft('€ https://www.nba.nl/een/heel/lang/adres 👍', { platform: 'x' }))).toEqual({ used: 2 + 1 + 23 + 1 + 2, limit: 280, estimate: false });
    expect(checker.length(draft('hallo'))).toEqual({ used: 5, limit: 3_000, estimate: true });
    expect(checker.length(draft('hallo', { platform: 'facebook' }))?.limit).toBe(63_206);
  });

  it('knows the length in words too, where the firm sets a limit of words', () => {
    const inWords = createChecker([packWith([{ kind: 'metric', of: 'words', over: 20 }], {}, { category: 'too-long' })]);
    expect(inWords.length(draft('een twee drie'))).toEqual({ used: 3, limit: 20, estimate: true });
  });
});

describe('a draft that is too long', () => {
  const checker = createChecker([loadPack('rules/nba')]);
  const long = draft(`${'Vanmiddag een lang stuk gelezen over de toekomst van ons vak. '.repeat(5)}En wij garanderen u succes.`, { platform: 'x' });

  it('is marked from the first character over the limit', () => {
    const found = checker.check(long).findings.filter(({ isWhole }) => isWhole);
    expect(found.map(({ rule, start, end }) => [rule.id, start, end])).toEqual([['too-long-for-x', 280, long.text.length]]);
  });

  it('is told by the command as a whole, in the order of the text', () => {
    const { findings } = answerOf(long, checker.check(long));
    expect(findings[0]).toMatchObject({ rule: 'too-long-for-x', start: 0, end: long.text.length, text: long.text, from: 280 });
    expect(findings.map(({ start }) => start)).toEqual(findings.map(({ start }) => start).sort((a, b) => a - b));
    expect(asText(long, checker.check(long))).toContain('too-long-for-x  (1)  “Vanmiddag een lang stuk');
  });
});

describe('the verdict', () => {
  const rule = { kind: 'terms', phrases: ['klant'] };

  it('puts a broken rule aside and goes on with the others', () => {
    const pack = packWith([rule]);
    const broken = { ...pack.rules[0]!, id: 'broken', message: {} as never };
    const { findings, failures } = createChecker([{ ...pack, rules: [broken, ...pack.rules] }]).check(draft('een klant'));
    expect(failures.map((failure) => failure.rule)).toEqual(['broken']);
    expect(findings.map((finding) => finding.rule.id)).toEqual(['one']);
  });

  it('keeps one finding of a category at one place: the gravest', () => {
    const mild = packWith([rule]).rules[0]!;
    const grave = { ...mild, id: 'two', severity: 'block' as const, match: [{ kind: 'terms', phrases: ['een klant'] }] };
    const { findings, gate } = createChecker([{ ...packWith([rule]), rules: [mild, grave] }]).check(draft('een klant'));
    expect(findings.map(({ rule: { id } }) => id)).toEqual(['two']);
    expect(gate).toBe('closed');
  });

  it.each([
    ['De bv van Jansen B.V. heeft', 'Jansen B.V.'],
    ['De bv is Jansen B.V., zei hij', 'Jansen B.V.'],
    ['De bv is Jansen B.V.', 'Jansen B.V'],
    ['De bv is Jansen B.V. Wij', 'Jansen B.V'],
    ['Jansen. Hij', 'Jansen'],
  ])('the last dot of an abbreviation is marked where it does not end the sentence: “%s”', (text, marked) => {
    const checker = createChecker([packWith([{ kind: 'terms', phrases: ['jansen [bv]'] }])]);
    expect(checker.check(draft(text)).findings.map((finding) => finding.text)).toEqual([marked]);
  });

  it.each([
    ['sentence', 'Een klant met toestemming.', 0],
    ['sentence', 'Een klant. Met toestemming.', 1],
    ['nearby', 'Een klant. Met toestemming.', 0],
    ['nearby', 'Met toestemming. Zo. Een klant.', 1],
    ['block', 'Met toestemming. Zo. Een klant.', 0],
    ['block', 'Met toestemming.\n\nEen klant.', 1],
    ['draft', 'Met toestemming.\n\nZo.\n\nEen klant.', 0],
    ['before', 'Met toestemming een klant.', 0],
    ['before', 'Een klant met toestemming.', 1],
  ] as const)('unless within %s: “%s”', (within, text, count) => {
    const checker = createChecker([packWith([rule], {}, { unless: [{ phrases: ['met toestemming'], within }] })]);
    expect(checker.check(draft(text)).findings).toHaveLength(count);
  });

  it('keeps of two blocks the one that nobody may pass, be it shorter', () => {
    const packs = packWith([{ kind: 'terms', phrases: ['grote klant'] }], {}, { severity: 'block' });
    const [one] = packs.rules as [RuleData];
    const final: RuleData = { ...one, id: 'final', override: 'never', match: [rule] };
    expect(createChecker([{ ...packs, rules: [one, final] }]).check(draft('grote klant')).findings.map((finding) => finding.rule.id)).toEqual(['final']);
  });

  it('speaks only where its scope says', () => {
    const checker = createChecker([packWith([rule], {}, { scope: { platforms: ['x'], roles: ['staff'] } })]);
    expect(checker.check(draft('klant')).findings).toHaveLength(0);
    expect(checker.check(draft('klant', { platform: 'x' })).findings).toHaveLength(1);
    expect(checker.check(draft('klant', { platform: 'x', role: 'spokesperson' })).findings).toHaveLength(0);
  });

  it('speaks to the accounts of its scope, whoever was checked before', () => {
    const checker = createChecker([packWith([rule], {}, { scope: { accounts: ['personal'] } })]);
    const findings = (['personal', 'firm', 'personal'] as const).map((account) => checker.check(draft('een klant', { account })).findings.length);
    expect(findings).toEqual([1, 0, 1]);
  });

  it('keeps of two as grave the one with a wording to offer, in either order and though the other is longer', () => {
    const [first] = packWith([rule], {}, { fix: { remove: true } }).rules;
    const [second] = packWith([{ kind: 'terms', phrases: ['een klant'] }]).rules;
    const [better, other] = [first!, { ...second!, id: 'other' }];
    for (const rules of [[better, other], [other, better]])
      expect(createChecker([{ ...packWith([rule]), rules }]).check(draft('een klant')).findings.map((finding) => finding.rule.id)).toEqual(['one']);
  });

  it('keeps of two as grave the one that no model doubts, in either order and though the other is longer', () => {
    const [first] = packWith([rule], {}, { sure: true }).rules;
    const [second] = packWith([{ kind: 'terms', phrases: ['een klant'] }]).rules;
    const [better, other] = [first!, { ...second!, id: 'other' }];
    for (const rules of [[better, other], [other, better]])
      expect(createChecker([{ ...packWith([rule]), rules }]).check(draft('een klant')).findings.map((finding) => finding.rule.id)).toEqual(['one']);
  });

  it.each([
    [[], 'open'],
    [['info'], 'open'],
    [['info', 'warn'], 'confirm'],
    [['block', 'info'], 'closed'],
  ] as const)('%j opens, asks or closes: %s', (severities, state) => expect(gateFor(severities.map((severity) => ({ severity })))).toBe(state));
});
