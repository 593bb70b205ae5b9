import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../src/engine/message.ts';
import { asText } from '../../../src/cli/answer.ts';
import { changeLines } from '../../../src/cli/pack/changes.ts';
import { shortened } from '../../../src/engine/text/shortened.ts';
import type { Draft, Finding, RuleTexts, Verdict } from '../../../src/engine/types.ts';

const both = (text: string) => ({ nl: text, en: text });
const rule: RuleTexts = { id: 'one', category: 'reputation', severity: 'warn', message: both('“{found}”'), why: both('-'), source: { title: both('-'), checked: null }, do: both('-'), dont: both('-') };
const draftOf = (text: string): Draft => ({ text, platform: 'x', kind: 'post', role: 'staff', account: 'personal' });

describe('what is cut short', () => {
  it('has no half emoji, wherever it is cut', () => {
    for (let before = 50; before < 100; before++) {
      const text = `${'a'.repeat(before)}👍 en nog veel meer, ${'b'.repeat(60)}`;
      const finding: Finding = { rule, severity: 'warn', start: 0, end: text.length, text, message: messageOf(rule, text, 'nl') };
      const verdict: Verdict = { language: 'nl', gate: 'confirm', findings: [finding], failures: [] };
      const change = { post: { id: '1', lang: 'nl', text, findings: [], draft: draftOf(text) }, from: 'open', to: 'confirm', gone: [], come: [finding] } as const;
      for (const said of [finding.message, asText(draftOf(text), verdict), changeLines([change], [change.post]).join('\n')]) expect(said).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it.each(['👨‍👩‍👧', '🇳🇱', '👍🏽', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '1️⃣', '👩🏽‍❤️‍💋‍👨🏿', 'e\u0301', '한', 'क्षि'])('counts %s as one letter', (letter) => {
    expect(shortened(letter.repeat(30), 9)).toBe(`${letter.repeat(8)}…`);
    expect(shortened(letter.repeat(9), 9)).toBe(letter.repeat(9));
    expect(messageOf(rule, letter.repeat(200), 'nl')).toBe(`“${letter.repeat(59)}…”`);
    expect(messageOf(rule, letter.repeat(60), 'nl')).toBe(`“${letter.repeat(60)}”`);
  });

  it('is as many letters whatever they are, in any text', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    const bits = fc.constantFrom('a', 'é', ' ', '\r', '\n', '“', '…', '\u0301', '\u200d', '👍🏽', '🇳', '1️⃣', '©', '\ufe0f', '\ud83d');
    fc.assert(
      fc.property(fc.array(bits).map((all) => all.join('')), fc.integer({ min: 1, max: 20 }), (text, most) => {
        const all = [...segmenter.segment(text)].map(({ segment }) => segment);
        expect(shortened(text, most)).toBe(text.length <= most || all.length <= most ? text : `${all.slice(0, most - 1).join('').trimEnd()}…`);
      }),
    );
  });

  it('is the same however much follows, and however much space is between', () => {
    for (const letter of ['a', '👍', ' a', `👍${' '.repeat(200)}`, '\n\n👍a']) {
      const text = letter.repeat(1_000);
      const letters = [...text.replace(/\s+/g, ' ').trim()];
      expect(messageOf(rule, text, 'nl')).toBe(`“${letters.slice(0, 59).join('').trimEnd()}…”`);
    }
  });

  it('stays whole where it is short enough', () => expect(messageOf(rule, '👍'.repeat(60), 'nl')).toBe(`“${'👍'.repeat(60)}”`));
});
