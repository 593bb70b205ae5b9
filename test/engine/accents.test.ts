import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/engine/check.ts';
import { fixed, fixFor } from '../../src/engine/fix.ts';
import { asRead } from '../../src/engine/text/rewritten.ts';
import type { Finding } from '../../src/engine/types.ts';
import { loadPack } from '../../src/packs/folder.ts';
import { packWith } from './pack-with.ts';

const draft = (text: string) => ({ text, platform: 'linkedin', kind: 'post', role: 'staff', account: 'personal' }) as const;
const checker = createChecker([loadPack('rules/nba')]);
const bits = fc.constantFrom(
  'Vandaag de controle gedaan bij ', 'onze klant ', 'Bakkerij René ', 'Café José', 'Zoé ', 'BSN 250591960', 'cliënt', 'klánt', 'gegarandeerd', 'u\u0308', '\u0301', 'n\u0303\u0323', 'ệ', 'Å', '\u212b', '\u2126', '각', '\u1100\u1161\u11a8', 'k\u0336l\u0336', '한국', '\u{2f800}', '㎏', 'ﬁ',
  ' ', '. ', '\n', '\r\n', '’', '!!!', '€ 12.500', '👍🏽', '👨‍👩‍👧', '1️⃣', '\ud83d', '\udc00', '\u200d', '\u200b', '\ufe0f',
);
const anyText = fc.oneof(fc.array(bits, { maxLength: 30 }).map((all) => all.join('')), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 40 }));

describe('accents that stand apart from their letters (NFD)', () => {
  it('change nothing of what is found, nor over which letters, in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [whole, apart] = [text.normalize('NFC'), text.normalize('NFD')];
        const place = (written: string, { start, end }: Finding) => [written.slice(0, start), written.slice(start, end)].map((part) => part.normalize('NFC'));
        const said = (written: string) => checker.check(draft(written)).findings.map((finding) => [finding.rule.id, finding.severity, finding.message, ...place(written, finding)]);
        expect(said(apart)).toEqual(said(whole));
        for (const { start, end, text: words } of checker.check(draft(apart)).findings) expect(words).toBe(apart.slice(start, end));
        expect(checker.length(draft(apart))).toEqual(checker.length(draft(whole)));
      }),
      { numRuns: 400 },
    );
  });

  it('every offset is that of the same sign', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = asRead(text);
        const even = text.replaceAll('\r\n', '\n');
        expect(read?.text ?? text).toBe(even.normalize());
        if (!read) return;
        for (let at = 0; at <= read.text.length; at += 1) {
          if (/^[\ud800-\udbff][\udc00-\udfff]/.test(read.text.slice(Math.max(0, at - 1), at + 1))) continue; // between the halves of one sign
          const { start, end } = read.given({ start: at, end: at });
          expect(read.text.startsWith(text.slice(0, start).replaceAll('\r\n', '\n').normalize())).toBe(true);
          expect(start).toBeLessThanOrEqual(end);
        }
      }),
    );
  });

  it.each([
    ['Gisteren de inventarisatie bij Houthandel Cliché. Daar klopte niets van.', 'Gisteren de inventarisatie bij een klant. Daar klopte niets van.'],
    ['Vandaag de controle gedaan bij Bakkerij René in Utrecht.', 'Vandaag de controle gedaan bij een klant in Utrecht.'],
  ])('are not left behind by a wording: “%s”', (text, expected) => {
    const apart = draft(text.normalize('NFD'));
    const wordings = checker.check(apart).findings.map((finding) => fixFor(checker, apart, finding)).filter((fix) => fix !== undefined);
    expect(wordings.map((fix) => fixed(apart.text, fix))).toContain(expected);
  });

  it('belong to the word before them, where no letter has them in one', () => {
    const text = 'Een k\u0336l\u0336a\u0336n\u0336t\u0336 zei';
    const [finding] = createChecker([packWith([{ kind: 'terms', phrases: ['klant'], mark: 'phrase' }])]).check(draft(text)).findings;
    expect(finding?.text).toBe('k\u0336l\u0336a\u0336n\u0336t\u0336');
  });
});
