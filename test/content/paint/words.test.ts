import { describe, expect, it } from 'vitest';
import { lineColors, markSheet } from '../../../src/content/paint/marks-style.ts';
import { tokenStyle } from '../../../src/content/paint/style-tokens.ts';
import { day, quote } from '../../../src/content/paint/texts.ts';
import { wording } from '../../../src/content/wording/index.ts';

function sentences(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/(?<=[.?!])\s+/);
  if (typeof value === 'function') return sentences((value as (...given: unknown[]) => unknown)(2, 3, true));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
}

function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

describe.each(['nl', 'en'] as const)('the words in %s', (language) => {
  const all = sentences(wording(language));

  it('stay under sixteen words a sentence', () => {
    expect(all.filter((sentence) => sentence.split(/\s+/).length > 15)).toEqual([]);
  });

  it('blame nobody', () => {
    const banned = /overtreding|fout|verboden|ongeldig|vergeten|violation|forbidden|invalid|forgot|oops|sorry|\bje\b|\bjij\b|\bjouw\b/i;
    expect(all.filter((sentence) => banned.test(sentence))).toEqual([]);
  });

  it('offer letters that stand in the names of their buttons, and differ', () => {
    const { gate, letters } = wording(language);
    expect(gate.edit).toContain(letters.edit);
    expect(gate.post).toContain(letters.post);
    expect(letters.edit).not.toBe(letters.post);
  });
});

describe('the words on buttons', () => {
  it('are the ones that were promised', () => {
    const names = (['nl', 'en'] as const).map((language) => [wording(language).gate.edit, wording(language).gate.post, wording(language).gate.consent]);
    expect(names).toEqual([['Bewerken', 'Toch plaatsen', 'Ik heb toestemming'], ['Edit', 'Post anyway', 'I have consent']]);
  });
});

describe('texts', () => {
  it('cuts long quotes and does not quote twice', () => {
    expect(quote('“Fijn  kantoor”')).toBe('“Fijn kantoor”');
    expect(quote('a'.repeat(80))).toHaveLength(82);
    expect(quote('a'.repeat(81))).toBe(`“${'a'.repeat(79)}…”`);
    expect(quote(`${'a'.repeat(78)}👍👍👍`)).toBe(`“${'a'.repeat(78)}👍…”`);
  });

  it('writes a day as it is written here', () => expect(day('2026-11-22')).toBe('22-11-2026'));
});

describe('colours', () => {
  it('of marks are seen on white and on black', () => {
    for (const color of Object.values(lineColors)) {
      expect(contrast(color, '#ffffff'), color).toBeGreaterThanOrEqual(3);
      expect(contrast(color, '#000000'), color).toBeGreaterThanOrEqual(3);
    }
    expect(markSheet).not.toContain('wavy');
  });

  it.each([0, 1])('of theme %s: text 4.5, edges 3', (at) => {
    const block = tokenStyle.split('.shell')[at + 1] ?? '';
    const color = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(block)?.[1] ?? '';
    const pairs = [
      ...['text', 'soft', 'accent', 'block', 'warn', 'info'].flatMap((ink) => [[ink, 'ground'], [ink, 'raised']]),
      ['on-accent', 'accent'], ['on-accent', 'accent-strong'], ['on-band', 'band'],
      ['block', 'block-tint'], ['warn', 'warn-tint'], ['info', 'info-tint'],
    ] as const;
    for (const [ink = '', ground = ''] of pairs) expect(contrast(color(ink), color(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color('edge'), color('ground'))).toBeGreaterThanOrEqual(3);
    expect(contrast(color('edge'), color('raised'))).toBeGreaterThanOrEqual(3);
  });
});
