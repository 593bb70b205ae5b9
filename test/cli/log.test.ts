import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { log } from '../../src/cli/log.ts';
import { UsageError } from '../../src/cli/usage.ts';
import { chained, savedText } from '../log/saved.ts';

const folder = mkdtempSync(join(tmpdir(), 'postproef-log-'));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const said: string[] = [];
beforeEach(() => void vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0));
afterEach(() => {
  vi.restoreAllMocks();
  said.length = 0;
});

const time = Date.parse('2026-10-01T09:00:00Z');
const entry = (action: string, ...rules: string[]) => ({ rules, action, platform: 'x', time, packs: ['nba 0.1.0 #1'] });
const entries = [entry('posted-anyway', 'citizen-number', 'insult'), entry('does-not-fit', 'bait'), { ...entry('posted-anyway', 'citizen-number'), lost: 2, time: time + 86_400_000 }];
const closing = { ...entry('saved'), entries: 3, written: 5, crowded: 2, chain: 'whole' };
const lines = await chained([...entries, closing]);
const whole = file('anna.jsonl', savedText(lines));
const changed = file('bert.jsonl', savedText(lines.map((line, index) => (index === 1 ? { ...line, rules: ['insult'] } : line))));
const cut = file('carla.jsonl', savedText(lines.slice(0, 3)));

describe('postproef log verify', () => {
  it('says in plain words how a log is, from when to when it goes, and what was decided in it', async () => {
    expect(await log(['verify', whole])).toBe(0);
    expect(said.join('').split('\n')).toEqual([
      `${whole}: whole: every line is as it was written, and none is missing`,
      '  3 entries from 2026-10-01T09:00:00.000Z to 2026-10-02T09:00:00.000Z',
      '  of each: posted-anyway 2, does-not-fit 1',
      '  most overridden: citizen-number 2, insult 1',
      '  packs: nba 0.1.0 #1',
      '  not in it: 2 made room for later ones, 2 could not be kept',
      '',
    ]);
  });

  it('says which of several was changed or cut, and where', async () => {
    expect(await log(['verify', whole, changed, cut])).toBe(1);
    const text = said.join('');
    expect(text).toContain(`${whole}: whole`);
    expect(text).toContain(`${changed}: changed at line 2: that line was changed, or one before it was taken out`);
    expect(text).toContain(`${cut}: cut at line 3: no line closes what stands there, so the end is missing`);
  });

  it('takes a log of an older Postproef for what it is, and names the five rules that were overridden most and how much was erased', async () => {
    const overridden = ['one', 'two', 'two', 'three', 'three', 'three', 'four', 'five', 'six'].map((rule) => entry('posted-anyway', rule));
    const older = await chained([...overridden, { ...entry('cleared'), erased: 4, time: 9e15 }, { ...closing, entries: 10, crowded: 0, chain: 'linked' }]);
    expect(await log(['verify', file('dirk.jsonl', savedText(older))])).toBe(0);
    expect(said.join('')).toContain('dirk.jsonl: linked: no line was changed or taken out in between');
    expect(said.join('')).toContain('  10 entries from 2026-10-01T09:00:00.000Z to 9000000000000000\n');
    expect(said.join('')).toContain('  most overridden: three 3, two 2, one 1, four 1, five 1\n');
    expect(said.join('')).toContain('  not in it: 4 erased by the user\n');
  });

  it.each([
    [['verify'], /^Expected: postproef log verify FILE\.jsonl\.\.\.$/],
    [['chekc'], /^Expected “log verify”, got “log chekc”$/],
    [['verify', whole, file('log.csv', '\uFEFFtime;platform\r\n')], /log\.csv:1:1: Expected a line of JSON/],
    [['verify', file('half.jsonl', savedText(lines).slice(0, -30))], /half\.jsonl:4:1: Expected a line of JSON/],
    [['verify', file('posts.jsonl', '{"text": "Hoi"}')], /posts\.jsonl:1:1: Expected an entry of a log/],
    [['verify', file('empty.jsonl', '')], /empty\.jsonl:1:1: Expected a log, got an empty file/],
    [['verify', join(folder, 'none.jsonl')], /none\.jsonl: There is no such file or folder/],
  ] as const)('%j is refused in one line, and nothing is said of the others', async (words, message) => {
    const error: unknown = await log(words).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).message).toMatch(message);
    expect(said).toEqual([]);
  });
});
