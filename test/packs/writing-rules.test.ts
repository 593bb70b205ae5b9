import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/engine/check.ts';
import { draftOf } from '../../src/engine/examples.ts';
import { asText } from '../../src/cli/answer.ts';
import { firstHeader } from '../../src/cli/pack/first-header.ts';
import { firstRules } from '../../src/packs/first-rules.ts';
import { firstRulesIn } from '../../src/packs/first-rules.ts';
import { loadPack } from '../../src/packs/folder.ts';
import { layered } from '../../src/packs/layers.ts';
import { lint } from '../../src/packs/lint.ts';
import { brokenIn } from '../../src/packs/own-examples.ts';
import { oneLine } from '../../src/packs/problem.ts';
import { readSource } from '../../src/packs/read.ts';

const page = readFileSync('docs/writing-rules.md', 'utf8');
const [onPage = ''] = /(?<=```yaml\n)[\s\S]*?(?=```)/.exec(page) ?? [];
const [post = ''] = /(?<=echo ')[^']*(?=' \| postproef check)/.exec(page) ?? [];
const [grounds = ''] = /(?<=```yaml\n) {4}trial[\s\S]*?(?=```)/.exec(page) ?? [];
const packOf = (rules: string) => readSource([{ path: 'pack.yaml', text: firstHeader('kantoor', 'Kantoor') }, { path: 'rules.yaml', text: rules }]);

describe.each([
  ['that the page shows', onPage],
  ['that “pack new” writes', firstRules],
  ['that the page for rules begins with in Dutch', firstRulesIn.nl],
])('the rule %s', (_, rules) => {
  it('has nothing to mend and does what its examples say', () => {
    const source = packOf(rules);
    expect(source.pack.rules).toHaveLength(1);
    expect(lint(source, []).problems.map(oneLine)).toEqual([]);
    expect(brokenIn(source.pack, [source.pack], createChecker([source.pack]))).toEqual([]);
  });
});

describe('the page', () => {
  it('shows what the command says of its post', () => {
    const draft = { ...draftOf({}, ''), text: post };
    expect(page).toContain(`\`\`\`\n${asText(draft, createChecker(layered([loadPack('rules/nba'), packOf(onPage).pack]).packs).check(draft))}\n\`\`\``);
  }, 60_000);

  it('shows a failing example at its line', () => {
    const [, line] = /my-pack\/rules\.yaml:(\d+):13: unannounced-merger \(nl\): should find nothing/.exec(page) ?? [];
    expect(onPage.split('\n')[Number(line) - 1]).toBe("          - 'Persbericht: de fusie met De Wit & Partners is rond.'");
    expect(page).toContain('\n    Het nieuws: de fusie met De Wit & Partners is rond.\n');
  });

  it('shows grounds that let a rule hold', () => {
    for (const line of grounds.trimEnd().split('\n')) expect(lint(packOf(onPage.replace('    severity: warn\n', `    severity: block\n${line}\n`)), []).problems.map(oneLine)).toEqual([]);
    expect(grounds.trimEnd().split('\n')).toHaveLength(2);
  });

  it('shows a pattern that finds what it says', () => {
    const [, what = '', match = ''] = /\| a shape, such as (\S+) \| `(match: .*)` \|/.exec(page) ?? [];
    const checker = createChecker([packOf(onPage.replace(/ {4}match:\n(?: {6}- .*\n)+ {4}unless:\n(?: {6}- .*\n)+/, `    ${match}\n`)).pack]);
    expect(checker.check({ ...draftOf({}, ''), text: `Dossier ${what} is af!` }).findings.map(({ text }) => text)).toEqual([what]);
  });

  it('shows the mistake as the command does', () => {
    const shown = (/my-pack\/rules\.yaml:(\d+):(\d+): (.*)\n/.exec(page) ?? []).slice(1);
    expect(() => packOf(onPage.replace('severity: warn', 'severity: blok'))).toThrow(`rules.yaml:${shown[0]}:${shown[1]}: ${shown[2]}`);
  });
});
