import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClientNames } from '../../src/engine/known/clients.ts';

const { mostListBytes } = vi.hoisted(() => ({ mostListBytes: 4_000 }));
vi.mock('../../src/engine/known/clients.ts', async (original) => ({ ...(await original<object>()), mostListBytes }));
const { clients, clientsFrom } = await import('../../src/cli/clients.ts');

let folder: string;
let said: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postproef-clients-'));
  said = '';
  for (const out of [process.stdout, process.stderr]) vi.spyOn(out, 'write').mockImplementation((text) => ((said += String(text)), true));
});
afterEach(() => vi.restoreAllMocks());

const at = (name: string): string => join(folder, name);
const build = (names: readonly string[], ...more: string[]): number => {
  writeFileSync(at('n.csv'), `naam\n${names.map((name) => `"${name}"\n`).join('')}`);
  return clients(['build', at('n.csv'), '--secret-file', at('s.key'), ...more, '-o', at('list.json')]);
};
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `Kwekerij Bradorvel${index}`);

describe('a name that is left out', () => {
  it('is told with why, and what to do', () => {
    build(['Van der Meer Holding B.V.', 'Van der Meer', 'Jan', 'Bakker', 'B.V.']);
    expect(said).toContain('n.csv:3:1: left out, “Van der Meer”: everyday words alone, which posts about nobody have too. Add a word by which people know it, such as its place\n');
    expect(said).toContain('n.csv:4:1: left out, “Jan”: a first name alone. Add the surname\n');
    expect(said).toContain('n.csv:5:1: left out, “Bakker”: everyday words alone');
    expect(said).toContain('n.csv:6:1: left out, “B.V.”: too few letters to know anybody by. Write the name in full\n');
    expect(said).toContain('1 of 5 names');
  });

  it('is told by check too, which takes the names themselves', () => {
    writeFileSync(at('n.csv'), 'naam\nBakkerij Van der Meer\nVan der Meer\n');
    expect(clientsFrom(at('n.csv'), undefined)).toBeInstanceOf(ClientNames);
    expect(said).toContain('n.csv:3:1: left out, “Van der Meer”: ');
  });

  it('is the reason, where there is no other', () => expect(() => build(['Van der Meer'])).toThrow(/no name to know anybody by: “Van der Meer”\. “Van der Meer”: everyday words alone.*Add a word.*--column NAME$/));
});

it('takes no list of names for the secret', () => {
  writeFileSync(at('n.csv'), `naam\r\n${many(3).join('\r\n')}\r\n`);
  expect(() => clients(['build', at('n.csv'), '--secret-file', at('n.csv'), '-o', at('list.json')])).toThrow(/n\.csv: Expected a secret on one line, got 4 lines\./);
  expect(existsSync(at('list.json'))).toBe(false);
});

describe('a list in the place of an earlier one', () => {
  it('says how many names it was and is', () => {
    build(many(12));
    expect(said).not.toContain('was');
    build(many(6));
    expect(said).toContain('list.json: was 12, is 6 names\n');
  });

  it('of less than half its names is made only when it is asked for', () => {
    build(many(12));
    const before = readFileSync(at('list.json'), 'utf8');
    expect(() => build(many(5))).toThrow(/list\.json: was 12, is 5 names, less than half; it was left as it is\..*--fewer-names$/);
    expect(() => build(many(5), '--new-secret')).toThrow(/--fewer-names$/);
    expect(readFileSync(at('list.json'), 'utf8')).toBe(before);
    expect(build(many(5), '--fewer-names')).toBe(0);
    expect(said).toContain('was 12, is 5 names');
  });

  it('that did not count names yet is compared by its fingerprints', () => {
    build(many(12));
    const { names: _, ...old } = JSON.parse(readFileSync(at('list.json'), 'utf8')) as Record<string, unknown>;
    writeFileSync(at('list.json'), JSON.stringify(old));
    expect(() => build(many(5))).toThrow(/was \d+, is \d+ fingerprints, less than half/);
    expect(build(many(11))).toBe(0);
  });

  it('of a handful may be any', () => {
    build(many(4));
    expect(build(many(1))).toBe(0);
  });
});

it('a list that is too large for the extension is not made', () => {
  expect(() => build(many(200))).toThrow(new RegExp(`at most ${mostListBytes} bytes, .*200 names make \\d{4,5}`));
  expect(existsSync(at('list.json'))).toBe(false);
  expect(existsSync(at('s.key'))).toBe(false);
});
