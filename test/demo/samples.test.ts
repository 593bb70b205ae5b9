import { expect, it } from 'vitest';
import nba from '../../rules/nba/pack.yaml';
import { createChecker } from '../../src/engine/check.ts';
import { samples } from '../sites/samples.ts';

const checker = createChecker([nba]);

it.each(samples.filter(({ tone }) => tone === 'clean').map(({ label, text }) => [label, text]))('says nothing about a clean draft: %s', (_, text) => {
  const { findings } = checker.check({ text, platform: 'linkedin', kind: 'post', role: 'staff', account: 'personal' });
  expect(findings.map(({ rule }) => rule.id)).toEqual([]);
});
