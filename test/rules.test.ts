import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createChecker, type Checker } from '../src/engine/check.ts';
import { brokenExamples, nothingKnown } from '../src/engine/examples.ts';
import { loadSource } from '../src/packs/folder.ts';
import { lint } from '../src/packs/lint.ts';
import { oneLine } from '../src/packs/problem.ts';

for (const name of readdirSync('rules', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)) {
  const source = loadSource(`rules/${name}`);
  const { pack } = source;
  describe(`the pack ${name}`, () => {
    let checker: Checker;
    beforeAll(() => {
      expect(lint(source, []).problems.map(oneLine)).toEqual([]);
      checker = createChecker([pack]);
    }, 60_000);
    it.each(readdirSync(`rules/${name}`).filter((file) => file.endsWith('.yaml')))('%s names its schema first, for editors', (file) => {
      expect(readFileSync(`rules/${name}/${file}`, 'utf8').split('\n', 1)[0]).toContain('yaml-language-server: $schema=');
    });
    it.each(pack.rules.map((rule) => [rule.id, rule] as const))('%s does what its examples say', (_, rule) => {
      expect(brokenExamples((known) => (known === nothingKnown ? checker : createChecker([pack], known)), rule)).toEqual([]);
    });
  });
}
