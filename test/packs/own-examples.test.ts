import { expect, it } from 'vitest';
import { createChecker } from '../../src/engine/check.ts';
import { isHalfMarked, markedWords } from '../../src/engine/examples.ts';
import type { Pack } from '../../src/engine/pack.ts';
import { packFrom } from '../../src/packs/data.ts';
import { brokenIn, explained } from '../../src/packs/own-examples.ts';
import { packData, ruleData } from './made.ts';

const nl = { match: ['Straks op ⟦zeilreis⟧!', 'Een ⟦boottocht⟧ per zeilreis.', 'Ons persbericht: een zeilreis.', 'Straks op ⟦zeilreis!'], pass: ['We gaan varen.', 'Morgen op zeilreis.'] };
const rule = ruleData({ examples: { nl }, scope: { languages: ['nl'] }, unless: [{ phrases: ['krant'], within: 'draft' }, { phrases: { nl: ['persbericht'], en: ['press release'] }, within: 'draft' }] });
const { pack } = packFrom(packData({ rules: [rule] })) as { pack: Pack };

it('a broken example says what is found in it, and which “unless” takes it back', () => {
  const broken = brokenIn(pack, [pack], createChecker([pack])).map((one) => explained([pack], one));
  expect(broken.map(({ expected, index, found, unless }) => [expected, index, found, unless])).toEqual([
    ['match', 1, ['zeilreis'], undefined],
    ['match', 2, [], ['persbericht']],
    ['match', 3, ['zeilreis'], undefined],
    ['pass', 1, ['zeilreis'], undefined],
  ]);
  expect(broken.map(({ text }) => [isHalfMarked(text), markedWords(text)])).toEqual([[false, 'boottocht'], [false, undefined], [true, undefined], [false, undefined]]);
});
