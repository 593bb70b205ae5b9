import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Rules } from '../../src/platform/handover.ts';
import { RuleBook } from '../../src/content/rule-book.ts';
import { fingerprintOf } from '../../src/engine/known/history.ts';
import type { Draft } from '../../src/engine/types.ts';
import { packWith } from '../engine/pack-with.ts';

const draft = (text: string): Draft => ({ text, platform: 'linkedin', kind: 'post', role: 'staff', account: 'personal' });
const firm = (pack = packWith([{ kind: 'terms', phrases: ['zonnebloem'] }])): Rules => ({ stamp: 'one', packs: [pack], personal: [] });
const rulesFor = (book: RuleBook, text: string): string[] => book.checker.check(draft(text)).findings.map(({ rule }) => rule.id);

describe('the rule book', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is made ready piece by piece while the page has nothing to do', async () => {
    let pieces = 0;
    vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(() => ((pieces += 1), work())));
    const book = new RuleBook([]);
    expect(book.isReady).toBe(false);
    await book.makeReady();
    expect(book.isReady).toBe(true);
    expect(pieces).toBeGreaterThan(2);
  });

  it('is ready at once for whoever must know now, and for whoever was waiting', async () => {
    vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
    const book = new RuleBook([]);
    const ready = book.makeReady();
    expect(rulesFor(book, 'Onze klant Bakkerij Zonneveld ging u voor.')).not.toEqual([]);
    expect(book.isReady).toBe(true);
    await ready;
  });

  it('takes the firm’s rules, once', () => {
    const book = new RuleBook([]);
    expect(book.take(firm())).toBe(true);
    expect(book.isReady).toBe(false);
    expect(rulesFor(book, 'Een zonnebloem op mijn bureau.')).toEqual(['one']);
    expect(book.take(firm())).toBe(false);
    expect(book.isReady).toBe(true);
    expect(book.packs.map(({ id }) => id)).toEqual(['nba', 'test']);
  });

  it('knows a post again that went from this very page, also once it has other rules', () => {
    const text = 'Onze kantoortuin zoekt een nieuwe naam. Wie een goede bedenkt krijgt koffie met iets lekkers erbij.';
    const book = new RuleBook([]);
    const before = rulesFor(book, text);
    book.remember(fingerprintOf(text));
    const after = rulesFor(book, text);
    expect(after.length).toBeGreaterThan(before.length);
    book.take(firm());
    expect(rulesFor(book, text)).toEqual(after);
  });

  it('knows no earlier post once they are forgotten, also where it was ready', () => {
    const text = 'Onze kantoortuin zoekt een nieuwe naam. Wie een goede bedenkt krijgt koffie met iets lekkers erbij.';
    const book = new RuleBook([fingerprintOf('Iets anders, van lang geleden, over een heel ander onderwerp.')]);
    const before = rulesFor(book, text);
    book.remember(fingerprintOf(text));
    expect(rulesFor(book, text)).not.toEqual(before);
    book.forget();
    expect(rulesFor(book, text)).toEqual(before);
    book.remember(fingerprintOf(text));
    expect(rulesFor(book, text)).not.toEqual(before);
  });

  it('says something else about the same rules without making them anew', () => {
    const book = new RuleBook([]);
    book.take(firm());
    const { checker } = book;
    expect(book.take({ ...firm(), notice: { kind: 'old', days: 120 } })).toBe(true);
    expect([book.isReady, book.notice]).toEqual([true, { kind: 'old', days: 120 }]);
    expect(book.checker).toBe(checker);
  });

  it('goes on with the default rules, and says so, where the firm’s cannot be used', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const book = new RuleBook([]);
    book.take(firm(packWith([{ kind: 'terms', phrases: ['('] }])));
    expect(rulesFor(book, 'Onze klant Bakkerij Zonneveld ging u voor.')).not.toEqual([]);
    expect(book.notice).toEqual({ kind: 'refused' });
    book.take({ ...firm(packWith([{ kind: 'terms', phrases: ['('] }])), notice: { kind: 'clients' } });
    expect(book.notice).toEqual({ kind: 'refused' });
    expect(book.packs.map(({ id }) => id)).toEqual(['nba']);
    warn.mockRestore();
  });
});
