import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/engine/check.ts';
import { fixed, fixFor } from '../../src/engine/fix.ts';
import { evenLines } from '../../src/engine/text/line-ends.ts';
import type { Finding, Verdict } from '../../src/engine/types.ts';
import { loadPack } from '../../src/packs/folder.ts';
import { packWith } from './pack-with.ts';

const draft = (text: string) => ({ text, platform: 'linkedin', kind: 'post', role: 'trainee', account: 'personal' }) as const;
const windows = (text: string): string => text.replaceAll('\n', '\r\n');

/** A finding without its place, and with the line ends of the page. */
const said = ({ start: _, end: __, text, ...more }: Finding) => ({ ...more, text: text.replaceAll('\r\n', '\n') });
const plain = ({ findings, counted = [], praise = [], ...more }: Verdict) => ({ ...more, findings: findings.map(said), counted: counted.map(said), praise: praise.map(said) });

describe('\\r\\n', () => {
  const limit = packWith([{ kind: 'metric', of: 'characters', over: 29 }], {}, { category: 'too-long' });

  it('is one character of a length', () => {
    const checker = createChecker([limit]);
    const text = `${'a\n'.repeat(14)}b`;
    expect([text, windows(text)].map((one) => checker.check(draft(one)).findings.length)).toEqual([0, 0]);
    expect(checker.length(draft(windows(text)))?.used).toBe(29);
    expect(checker.check(draft(windows(`${text}c`))).findings.map(({ start, end }) => [start, end])).toEqual([[43, 44]]);
  });

  it('twice is the end of a paragraph, and of an English quote', () => {
    const checker = createChecker([packWith([{ kind: 'quote', speakers: ['baas'], within: 'draft' }])]);
    const text = 'Mijn baas riep "ga nu\n\nallemaal maar naar huis" en ging.';
    expect([text, windows(text)].map((one) => checker.check(draft(one)).findings.length)).toEqual([0, 0]);
  });

  it('leaves findings where they stand in the text as it was given', () => {
    const checker = createChecker([packWith([{ kind: 'terms', phrases: ['zeg', 'wel ja'], mark: 'phrase' }])]);
    const text = '\r\nzeg\r\n\r\nniet zeg\nen wel ja\r\n';
    const { findings } = checker.check(draft(text));
    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(['zeg', 'zeg', 'wel ja']);
    expect(checker.ask('one', draft(text))).toEqual(findings);
  });

  it('stays in the words that a fix leaves alone', () => {
    const checker = createChecker([packWith([{ kind: 'metric', of: 'capitals', over: 2 }], {}, { fix: { calm: 'capitals' } })]);
    const file = draft('Nog even\r\nMIS HET NIET\r\nTot straks');
    const [finding] = checker.check(file).findings;
    const fix = finding && fixFor(checker, file, finding);
    expect(fix && fixed(file.text, fix)).toBe('Nog even\r\nMis het niet\r\nTot straks');
  });

  it('every offset is that of the same sign', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '👍')).map((parts) => parts.join('')), (text) => {
        const even = evenLines(text);
        expect(even !== undefined).toBe(text.includes('\r\n'));
        if (!even) return;
        for (let start = 0; start <= even.text.length; start += 1)
          for (let end = start; end <= even.text.length; end += 1) {
            const given = even.given({ start, end });
            expect(text.slice(given.start, given.end).replaceAll('\r\n', '\n')).toBe(even.text.slice(start, end));
          }
      }),
    );
  });

  it('changes nothing of a verdict: the examples of the default pack, ten to a draft', () => {
    const pack = loadPack('rules/nba');
    const checker = createChecker([pack]);
    const texts = pack.rules.flatMap(({ examples }) => Object.values(examples).flatMap((one) => one?.match ?? [])).map((text) => text.replace(/[⟦⟧]/g, ''));
    for (let from = 0; from < texts.length; from += 10) {
      const text = texts.slice(from, from + 10).join(from % 20 === 0 ? '\n' : '\n\n');
      const [page, file] = [text, windows(text)].map((one) => checker.check(draft(one)));
      expect(plain(file as Verdict)).toEqual(plain(page as Verdict));
      for (const { start, end, text: words } of file?.findings ?? []) expect(windows(text).slice(start, end)).toBe(words);
    }
  });
});
