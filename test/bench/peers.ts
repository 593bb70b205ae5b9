import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import writeGood from 'write-good';
import nba from '../../rules/nba/pack.yaml';
import { createChecker } from '../../src/engine/check.ts';
import { naivePatterns } from './patterns.ts';

/** Reads one post and says how much it found. */
export interface Peer {
  readonly name: string;
  setup(): (text: string) => number | Promise<number>;
}

export const floor = 'floor: lower-case and split words';

export const peers: readonly Peer[] = [
  {
    name: 'floor: look at every character',
    setup: () => (text) => {
      let hash = 0;
      for (let index = 0; index < text.length; index += 1) hash = (hash * 31 + text.charCodeAt(index)) | 0;
      return hash & 1;
    },
  },
  { name: floor, setup: () => (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).length },
  {
    name: '300 naive patterns, one by one',
    setup: () => {
      const patterns = naivePatterns().map((pattern) => new RegExp(pattern, 'gi'));
      return (text) => patterns.reduce((count, pattern) => count + [...text.matchAll(pattern)].length, 0);
    },
  },
  { name: 'write-good 1.0.8', setup: () => (text) => writeGood(text).length },
  {
    name: 'secretlint 12.0.0, recommended rules',
    setup: () => {
      const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }] };
      return async (content) => (await lintSource({ source: { filePath: '/post.txt', content, ext: '.txt', contentType: 'text' }, options: { config: config as never, noPhysicFilePath: true } })).messages.length;
    },
  },
  {
    name: 'Postproef, the whole default pack',
    setup: () => {
      const checker = createChecker([nba]);
      return (text) => checker.check({ text, platform: 'linkedin', kind: 'post', role: 'staff', account: 'personal' }).findings.length;
    },
  },
];
