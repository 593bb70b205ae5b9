import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/engine/check.ts';
import type { Pack } from '../../src/engine/pack.ts';
import { outweighedIn } from '../../src/packs/outweighed.ts';
import { packWith } from '../engine/pack-with.ts';

const examples = (...match: string[]) => ({ nl: { match, pass: [] }, en: { match: [], pass: [] } });
const named = (id: string, phrases: readonly string[], more: Parameters<typeof packWith>[2] = {}): Pack => packWith([{ kind: 'terms', phrases }], {}, { id, ...more });
const base: Pack = { ...named('graver', ['dossier KJ'], { severity: 'block' }), id: 'base', layer: 'base' };
const outweighed = (own: Pack) => outweighedIn(own, createChecker([base, own]));

describe('a rule that is seen in none of its examples', () => {
  const both = examples('Vandaag dossier KJ af.', 'Morgen dossier KJ.');

  it('is named, with the rule that is shown instead', () => expect(outweighed(named('ours', ['KJ'], { examples: both }))).toEqual([{ rule: 'ours', by: ['graver'] }]));

  it.each<[string, Pack]>([
    ['it is graver itself', named('ours', ['KJ'], { severity: 'block', examples: both, fix: { remove: true } })],
    ['it is seen in one of them', named('ours', ['KJ'], { examples: examples('Vandaag dossier KJ af.', 'Alles van KJ is af.') })],
    ['the other is of another category', named('ours', ['KJ'], { category: 'logo-misuse', examples: both })],
    ['it only counts', named('ours', ['KJ'], { stage: 'count', examples: both })],
    ['it praises', named('ours', ['KJ'], { praise: true, examples: both })],
    ['it is not found there at all', named('ours', ['MS'], { examples: both })],
    ['its examples know earlier posts', named('ours', ['KJ'], { examples: { nl: { match: ['Vandaag dossier KJ af.'], pass: [], earlier: ['Gisteren dossier KJ af.'] } } as never })],
    ['its examples know clients', named('ours', ['KJ'], { examples: { nl: { match: ['Vandaag dossier KJ af.'], pass: [], clients: ['KJ'] } } as never })],
  ])('is not, where %s', (_, own) => expect(outweighed(own)).toEqual([]));

  it('is not, where the graver one is of the same pack: they were written side by side', () => {
    const own = named('ours', ['KJ'], { examples: both });
    const pair = { ...own, rules: [...own.rules, ...base.rules] };
    expect(outweighedIn(pair, createChecker([pair]))).toEqual([]);
  });
});
