import { describe, expect, it } from 'vitest';
import { Decisions } from '../../src/content/decisions.ts';
import type { Finding } from '../../src/engine/types.ts';

/** What a rule found: the words, wherever they stand. */
const found = (text: string, words: string, { rule = 'guaranteed-outcome', severity = 'warn' } = {}): Finding => {
  const start = text.indexOf(words);
  return { rule: { id: rule }, severity, start, end: start + words.length, text: words } as unknown as Finding;
};

describe('“does not fit here”', () => {
  const half = 'Wij garanderen succes';
  const decisions = new Decisions();
  decisions.dismiss(found(half, half), half);
  const isVisible = (text: string, words: string, more = {}): boolean => decisions.visible([found(text, words, more)], text).length > 0;

  it.each(['Wij garanderen succes met onze aanpak.', 'Wij garanderen succes!', 'Een nieuwe eerste zin. Wij garanderen succes'])('holds when the writer goes on: %s', (text) => {
    expect(isVisible(text, text.slice(text.indexOf('Wij')))).toBe(false);
  });

  it('never silences a block: the tip was about half a sentence', () => {
    expect(isVisible('Wij garanderen succes met onze aanpak.', 'Wij garanderen succes met onze aanpak.', { severity: 'block' })).toBe(true);
    const text = 'Wij garanderen succes!';
    expect(decisions.open([found(text, 'Wij garanderen succes', { severity: 'block' })], text, 'normal')).toHaveLength(1);
  });

  it('says nothing of another rule, another sentence or other words', () => {
    expect(isVisible(half, half, { rule: 'absolute-promise' })).toBe(true);
    expect(isVisible('Ook garanderen wij winst.', 'garanderen wij winst')).toBe(true);
    const number = 'Haar bsn is 111222333';
    decisions.dismiss(found(number, '111222333', { rule: 'citizen-number' }), number);
    expect(isVisible(`${number} en het zijne 123456782`, '123456782', { rule: 'citizen-number' })).toBe(true);
  });

  it('says nothing of other sentences where it was said of a row of signs or emoji', () => {
    const [first, last] = ['!!!!!!', 'Let op!!!!!! Dit is de kans.'];
    const signs = new Decisions();
    signs.dismiss(found(first, first), first);
    const text = `${first}\n${last}`;
    expect(signs.visible([found(text, first)], text)).toEqual([]);
    const later = { ...found(text, first), start: text.indexOf(last) + 6, end: text.indexOf(last) + 12 };
    expect(signs.visible([later], text)).toEqual([later]);
    const [storm, clown] = ['Weer een storing. 🤡', 'Weer een storing. 🤡 Die collega is een clown.'];
    signs.dismiss(found(storm, '🤡'), storm);
    expect(signs.visible([found(clown, 'clown')], clown)).toHaveLength(1);
  });

  it('is forgotten with the draft', () => {
    const next = new Decisions();
    next.dismiss(found(half, half), half);
    next.forget();
    expect(next.visible([found(half, half)], half)).toHaveLength(1);
  });
});

describe('what was answered at the gate', () => {
  const text = 'Onze klant Otten is blij.';
  const decisions = new Decisions();
  decisions.pass([found(text, 'Otten')], text);
  const isAsked = (now: string): boolean => decisions.open([found(now, 'Otten')], now, 'normal').length > 0;

  it('is not asked again for another full stop, and is where the sentence says something else', () => {
    expect(isAsked('Onze klant Otten is blij!')).toBe(false);
    expect(isAsked('Onze klant Otten is blij met zijn winst van 40.000.')).toBe(true);
  });

  it('says nothing of another rule in the same sentence, nor of another row of emoji', () => {
    expect(decisions.open([found(text, 'Otten', { rule: 'client-quote' })], text, 'normal')).toHaveLength(1);
    decisions.pass([found('😡😡😡', '😡😡😡')], '😡😡😡');
    expect(decisions.open([found('🚀🚀🚀', '🚀🚀🚀')], '🚀🚀🚀', 'normal')).toHaveLength(1);
  });
});
