import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/engine/check.ts';
import { draftOf } from '../../src/engine/examples.ts';
import type { RuleData } from '../../src/engine/pack.ts';
import { loadPack } from '../../src/packs/folder.ts';
import { onTrial } from '../../src/engine/trial.ts';
import { packWith } from './pack-with.ts';

const checkerWith = (more: Partial<RuleData>) => createChecker([packWith([{ kind: 'terms', phrases: ['klant*', 'client*'] }], {}, more)]);
const found = (more: Partial<RuleData>, text: string) => checkerWith(more).check({ ...draftOf({}, ''), text });

describe('allow', () => {
  it('takes a finding back where it overlaps it, and only there', () => {
    const more = { allow: ['klantgericht*', 'klant is koning'] };
    expect(found(more, 'Wij zijn klantgericht.').findings).toHaveLength(0);
    expect(found(more, 'De klant is koning, en onze klant weet dat.').findings.map(({ text }) => text)).toEqual(['klant']);
  });
});

describe('languages in a scope', () => {
  const dutch = 'Gisteren hebben wij met de klant een mooie dag gehad aan zee.';
  const english = 'Yesterday we had a lovely day at the seaside with the client.';
  it('are those of the paragraph', () => {
    const more = { scope: { languages: ['nl'] } } as const;
    expect(found(more, dutch).findings).toHaveLength(1);
    expect(found(more, english).findings).toHaveLength(0);
    expect(found(more, `${dutch}\n\n${english}`).findings.map(({ text }) => text)).toEqual(['klant']);
  });
  it('leave a text alone that does not tell', () => {
    const checker = createChecker([packWith([{ kind: 'terms', phrases: ['zilverhof'] }], {}, { scope: { languages: ['en'] } })]);
    expect(checker.check({ ...draftOf({}, ''), text: 'Zilverhof!' }).findings).toHaveLength(1);
  });
});

describe('the stage of a rule', () => {
  it('count: found, and neither shown nor held', () => {
    const verdict = found({ stage: 'count', severity: 'block' }, 'klant');
    expect([verdict.gate, verdict.findings.length, verdict.counted?.map(({ text }) => text)]).toEqual(['open', 0, ['klant']]);
  });
  it('count: pushes nothing aside that is shown', () => {
    const [loud, silent] = [packWith([{ kind: 'terms', phrases: ['klant'] }]), packWith([{ kind: 'terms', phrases: ['een klant'] }], {}, { id: 'silent', stage: 'count', severity: 'block' })];
    expect(createChecker([loud, silent]).check({ ...draftOf({}, ''), text: 'een klant' }).findings.map(({ rule }) => rule.id)).toEqual(['one']);
  });
  it('mark: shown, and never holds', () => {
    const verdict = found({ stage: 'mark', severity: 'block' }, 'klant');
    expect([verdict.gate, verdict.findings.map(({ severity }) => severity), verdict.counted]).toEqual(['open', ['info'], undefined]);
  });
  it('is what the log is told of: shown or only counted, never what holds', () => {
    const rule = (id: string, extra: object) => packWith([{ kind: 'terms', phrases: ['klant'] }], {}, { id, category: id === 'loud' ? 'client-name' : 'reputation', ...extra });
    const checker = createChecker([rule('silent', { stage: 'count' }), rule('shown', { stage: 'mark' }), rule('loud', { stage: 'hold' })].map((pack, at) => ({ ...pack, id: `pack-${at}` })));
    const verdict = checker.check({ text: 'Een klant en nog een klant.', platform: 'linkedin', kind: 'post', role: 'staff', account: 'personal' });
    expect(onTrial(checker, verdict, () => true)).toEqual([{ action: 'on-trial', rules: ['shown'] }, { action: 'counted', rules: ['silent'] }]);
    expect(onTrial(checker, verdict, () => false)).toEqual([{ action: 'counted', rules: ['shown', 'silent'] }]);
  });
  it.each(['hold', undefined] as const)('%s: as the severity says', (stage) => expect(found({ ...(stage && { stage }), severity: 'block' }, 'klant').gate).toBe('closed'));
});

describe('whole_quote', () => {
  const quoting = [{ kind: 'quote', speakers: ['klant'] }, { kind: 'terms', phrases: ['(zei|zegt) de klant'] }, { kind: 'terms', phrases: ['altijd scherp aldus'] }];
  const marks = (text: string, ...wholes: boolean[]) => {
    const packs = wholes.map((whole_quote, at) => ({ ...packWith(wholes.length === 1 ? quoting : quoting.slice(at, at + 1), {}, { id: `rule-${at}`, whole_quote }), id: `pack-${at}` }));
    return createChecker(packs).check({ ...draftOf({}, ''), text }).findings.map((finding) => finding.text);
  };
  const said = 'Mooi! “Jullie zijn de beste van de stad”, zei de klant. Fijn.';
  const apart = ['Jullie zijn de beste van de stad', 'zei de klant'];
  const whole = ['Jullie zijn de beste van de stad”, zei de klant'];
  it('makes one point of a quote and who said it, in any category', () => {
    expect(marks(said, false)).toEqual(apart);
    expect(marks(said, true)).toEqual(whole);
  });
  it('does so beside another rule too, whichever of the two has it', () => {
    expect(marks(said, false, false)).toEqual(apart);
    expect(marks(said, true, false)).toEqual(whole);
    expect(marks(said, false, true)).toEqual(whole);
  });
  it('begins a mark where the quote does that it begins in', () => {
    const text = 'Over ons: “snel en altijd scherp”, aldus een bezoeker.';
    expect(marks(text, false)).toEqual(['altijd scherp”, aldus']);
    expect(marks(text, true)).toEqual(['snel en altijd scherp”, aldus']);
  });
});

describe('the model of the default pack', () => {
  it('judges no rule of another pack', () => {
    const own = packWith([{ kind: 'terms', phrases: ['zilverhof'] }], {}, { category: 'confidential-figures' });
    const { findings } = createChecker([loadPack('rules/nba'), own]).check({ ...draftOf({}, ''), text: 'Straks in De Zilverhof een mooie dag.' });
    expect(findings.map(({ rule, severity }) => `${rule.id} ${severity}`)).toEqual(['one warn']);
  }, 120_000);
});
