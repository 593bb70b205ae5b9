import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/engine/check.ts';
import { compile } from '../../src/engine/compile.ts';
import { eachFeatureOf } from '../../src/engine/likelihood/features.ts';
import { HashIndex } from '../../src/engine/likelihood/hash-index.ts';
import { keyOf, type ModelData } from '../../src/engine/likelihood/model.ts';
import { featuresOf, heaviest, packFeatures, packWeights, weightsOf } from '../../src/engine/likelihood/packing.ts';
import type { WordTable } from '../../src/engine/phrases/word-table.ts';
import type { Category } from '../../src/engine/types.ts';
import { packWith } from './pack-with.ts';

const draft = (text: string) => ({ text, platform: 'linkedin', kind: 'post', role: 'staff', account: 'personal' }) as const;

/** A model that has one opinion: about this word. */
const modelOf = (word: string, weight: number, doubt = 0, certainty = 1, silence = 0): ModelData => {
  const empty: ModelData = { categories: ['reputation'], thresholds: { reputation: { silence, doubt, certainty } }, hidden: { bias: [0], step: [1] }, output: { bias: [-3], weights: [[1]] }, features: '', weights: '' };
  const { model, view } = compile([{ ...packWith([{ kind: 'terms', phrases: ['zzz'] }]), model: empty }]);
  const keys: number[] = [];
  const addWord = (_: number, table: WordTable, at: number): void => eachFeatureOf(table, at, (feature) => keys.push(keyOf(feature)));
  model?.addFeatures(view(draft(word)), { add: () => undefined, addWord, addPresence: () => undefined, addAnywhere: () => undefined, addEverywhere: () => undefined });
  return { ...empty, features: packFeatures(keys.slice(0, 1)), weights: packWeights([weight]) };
};
const findings = (model: ModelData, matcher: { kind: string; [field: string]: unknown }, text: string, extra = {}) => {
  const pack = packWith([matcher], {}, { severity: 'block', category: 'reputation', ...extra });
  return createChecker([{ ...pack, model }]).check(draft(text)).findings.map((finding) => [finding.text, finding.severity]);
};

describe('the kind likely', () => {
  const likely = { kind: 'likely', of: 'reputation', over: 0.5 };
  it('marks the sentences that the model finds likely, whole', () =>
    expect(findings(modelOf('puinhoop', 6), likely, 'Wat een dag.  Het is een puinhoop hier! Morgen weer.')).toEqual([['Het is een puinhoop hier!', 'block']]));
  it('marks nothing below its limit', () => expect(findings(modelOf('puinhoop', 2), likely, 'Het is een puinhoop hier!')).toEqual([]));
  it('asks more of a short sentence, and less of a long one', () => {
    const short = 'Het is een puinhoop.';
    const long = 'Het is een puinhoop, van de kelder tot de zolder en van de voordeur tot aan de schuur in de achtertuin.';
    expect(findings(modelOf('puinhoop', 4), likely, `${short} Morgen weer.`)).toEqual([]);
    expect(findings(modelOf('puinhoop', 4), likely, `${long} Morgen weer.`)).toEqual([[long, 'block']]);
  });
  it('asks less in a draft that reads like the category elsewhere too', () => {
    const [one, other] = ['Het is daar een puinhoop, echt waar.', 'Nooit eerder zo’n puinhoop gezien.'];
    expect(findings(modelOf('puinhoop', 4), likely, `${one} Morgen weer.`)).toEqual([]);
    expect(findings(modelOf('puinhoop', 4), likely, `${one} ${other}`)).toEqual([[one, 'block'], [other, 'block']]);
  });
  it('refuses a category that no model knows', () => {
    expect(() => findings(modelOf('x', 1), { ...likely, of: 'weather' }, '')).toThrow('one: Expected “of” to be one of reputation; got “weather”');
    expect(() => createChecker([packWith([likely])])).toThrow('no pack has one');
  });
});

it('of a guess and words as grave about one sentence the words are shown, in either order', () => {
  const { rules: [one], ...pack } = packWith([{ kind: 'terms', phrases: ['bende'] }]);
  const guess = { ...one!, id: 'two', match: [{ kind: 'likely', of: 'reputation', over: 0.5 }] };
  for (const rules of [[one!, guess], [guess, one!]])
    expect(createChecker([{ ...pack, rules, model: modelOf('bende', 6) }]).check(draft('Het is een bende hier.')).findings.map(({ rule, text }) => [rule.id, text])).toEqual([['one', 'bende']]);
});

describe('a guess near a graver point of its category', () => {
  const marked = (text: string, category: Category) => {
    const { rules: [one], ...pack } = packWith([{ kind: 'terms', phrases: ['puinhoop'] }], {}, { severity: 'block', category });
    const tip = { ...one, id: 'two', severity: 'info', category: 'reputation', match: [{ kind: 'likely', of: 'reputation', over: 0.5 }] };
    return createChecker([{ ...pack, rules: [one, tip], model: modelOf('bende', 6) } as never]).check(draft(text)).findings.map((finding) => finding.text);
  };
  it('is not shown', () => expect(marked('Het is een puinhoop. Wat een dag. Het is een bende.', 'reputation')).toEqual(['puinhoop']));
  it('is shown farther away', () => expect(marked('Het is een puinhoop. Wat een dag. Ook dat nog. Het is een bende.', 'reputation')).toEqual(['puinhoop', 'Het is een bende.']));
  it('is shown beside a point of another category', () => expect(marked('Het is een puinhoop. Het is een bende.', 'offensive')).toEqual(['puinhoop', 'Het is een bende.']));
});

describe('the certainty of a model', () => {
  const terms = { kind: 'terms', phrases: ['puinhoop', 'bende'] };
  it('makes a tip a warning, never more', () => {
    const model = modelOf('puinhoop', 6, 0, 0.7);
    expect(findings(model, terms, 'Het is een puinhoop. Het is een bende.', { severity: 'info' })).toEqual([['puinhoop', 'warn'], ['bende', 'info']]);
    expect(findings(model, terms, 'Het is een puinhoop.', { severity: 'warn' })).toEqual([['puinhoop', 'warn']]);
  });
});

describe('the doubts of a model', () => {
  const terms = { kind: 'terms', phrases: ['puinhoop', 'bende'] };
  it('make a tip of what reads unlike its category', () => {
    const model = modelOf('puinhoop', 6, 0.1);
    expect(findings(model, terms, 'Het is een puinhoop. Het is een bende.')).toEqual([['puinhoop', 'block'], ['bende', 'info']]);
  });
  it('say nothing of what reads nothing like its category, unless its rule holds the post', () => {
    const model = modelOf('puinhoop', 6, 0.1, 1, 0.06);
    expect(findings(model, terms, 'Het is een puinhoop. Het is een bende.', { severity: 'warn' })).toEqual([['puinhoop', 'warn']]);
    expect(findings(model, terms, 'Het is een puinhoop. Het is een bende.', { severity: 'info' })).toEqual([['puinhoop', 'info']]);
    expect(findings(model, terms, 'Het is een bende.')).toEqual([['bende', 'info']]);
  });
  it('do not touch a rule that is sure', () => expect(findings(modelOf('puinhoop', 6, 0.1), terms, 'Het is een bende.', { sure: true })).toEqual([['bende', 'block']]));
  it('are none where the model is no judge', () => expect(findings(modelOf('puinhoop', 6), terms, 'Het is een bende.')).toEqual([['bende', 'block']]));
  it('are not of a category that it does not tell apart', () => {
    const third = { silence: 0.9, doubt: 0.9, certainty: 1 };
    const model = { ...modelOf('puinhoop', 6), thresholds: { offensive: third } };
    expect(findings(model, terms, 'Het is een bende.', { category: 'offensive', severity: 'warn' })).toEqual([['bende', 'warn']]);
  });
});

describe('packed weights', () => {
  it('come back as they were', () =>
    fc.assert(fc.property(fc.array(fc.integer({ min: -heaviest, max: heaviest })), (weights) => void expect([...weightsOf(packWeights(weights), weights.length)]).toEqual(weights))));
  it('are zero where nothing is written down', () => expect([...weightsOf(packWeights([3, -2]), 4)]).toEqual([3, -2, 0, 0]));
});

describe('packed features', () => {
  const ascending = fc.uniqueArray(fc.nat(2 ** 22 - 1)).map((numbers) => Int32Array.from(numbers).sort());
  it('come back as they were', () => fc.assert(fc.property(ascending, (numbers) => void expect(featuresOf(packFeatures([...numbers]))).toEqual(numbers))));
  it('are found where they stand, and no others', () =>
    fc.assert(
      fc.property(ascending, fc.array(fc.nat(2 ** 22 - 1)), (numbers, others) => {
        const index = new HashIndex(numbers);
        numbers.forEach((number, place) => expect(index.placeOf(number)).toBe(place));
        for (const other of others) expect(index.placeOf(other)).toBe(numbers.indexOf(other));
      }),
    ));
  it('that stand there twice, or are nonsense, harm nobody', () => {
    expect(new HashIndex(featuresOf('A'.repeat(200_000))).placeOf(0)).toBe(0);
    fc.assert(fc.property(fc.string(), fc.integer(), (text, looked) => void new HashIndex(featuresOf(text)).placeOf(looked)));
  });
});
