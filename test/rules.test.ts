import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../src/engine/check.ts';
import { brokenExamples, nothingKnown } from '../src/engine/examples.ts';
import { loadPack } from '../src/packs/folder.ts';

for (const name of readdirSync('rules', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)) {
  const pack = loadPack(`rules/${name}`);
  const checker = createChecker([pack]);
  describe(`the pack ${name}`, () => {
    it.each(readdirSync(`rules/${name}`).filter((file) => file.endsWith('.yaml')))('%s names its schema first, for editors', (file) => {
      expect(readFileSync(`rules/${name}/${file}`, 'utf8').split('\n', 1)[0]).toContain('yaml-language-server: $schema=');
    });
    it.each(pack.rules.map((rule) => [rule.id, rule] as const))('%s does what its examples say', (_, rule) => {
      expect(brokenExamples((known) => (known === nothingKnown ? checker : createChecker([pack], known)), rule)).toEqual([]);
    });
  });
}
