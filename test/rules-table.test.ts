import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../src/packs/folder.ts';

/** The lines of the brochure: don'ts, do's, threats. */
const lines = [...[1, 2, 3, 4, 5, 6, 7, 8].map((line) => `N${line}`), ...[1, 2, 3, 4, 5, 6, 7, 8].map((line) => `D${line}`), ...[1, 2, 3, 4, 5].map((line) => `T${line}`)];
const rules = loadPack('rules/nba').rules.map(({ id }) => id);
const page = readFileSync('rules/README.md', 'utf8');
const table = page.slice(page.indexOf('## Which rule serves which line')).split('\n').filter((line) => /^\| [NDT]\d/.test(line)).map((line) => line.split('|').map((cell) => cell.trim()));
const named = (cell: string): string[] => [...cell.matchAll(/`([a-z0-9-]+)`/g)].map((match) => match[1] as string);

describe('the table of rules/README.md', () => {
  it('has every line of the brochure once, in order', () => expect(table.map(([, line]) => line)).toEqual(lines));

  it('says of every line what serves it', () => {
    for (const [, line = '', brochure = '', by = '', beside = ''] of table) {
      expect(brochure, line).not.toBe('');
      expect(by + beside, line).not.toBe('');
    }
  });

  it('names only rules that there are', () => {
    for (const [, line = '', , by = ''] of table) for (const name of named(by)) expect(rules, `${line} names ${name}`).toContain(name);
  });

  it('names every rule there is', () => {
    const all = new Set(table.flatMap(([, , , by = '']) => named(by)));
    expect(rules.filter((rule) => !all.has(rule)), 'add these to the table in rules/README.md, at the line of the brochure that they serve').toEqual([]);
  });

  it('says “not yet” of no rule that is there', () => {
    for (const [, line = '', , by = ''] of table) expect(named(by).length > 0 && /not yet/i.test(by), line).toBe(false);
  });
});

describe('the list of recognisers in rules/README.md', () => {
  it('has every recogniser, and no other', async () => {
    const { recognisersFor } = await import('../src/engine/entities/index.ts');
    const section = page.slice(page.indexOf('## Recognisers'), page.indexOf('## Metrics'));
    expect([...section.matchAll(/^\| `([a-z-]+)`/gm)].map((match) => match[1]).sort(), 'mend the table under “Recognisers” in rules/README.md').toEqual(recognisersFor({}).map(({ name }) => name).sort());
  });
});
