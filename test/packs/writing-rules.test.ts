import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/engine/check.ts';
import { draftOf } from '../../src/engine/examples.ts';
import { firstHeader, firstRules } from '../../src/cli/pack/template.ts';
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
    const [finding] = createChecker([packOf(onPage).pack]).check({ ...draftOf({}, ''), text: post }).findings;
    expect(page).toContain(`◇ ${finding?.severity}  ${finding?.rule.id}  (1)  “${finding?.text}”\n  ${finding?.message}`);
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
