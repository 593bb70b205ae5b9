import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pack } from '../../src/cli/pack/index.ts';
import { acceptPack } from '../../src/packs/accept.ts';
import { makeKeys } from '../../src/packs/keys.ts';
import { ours, packData, ruleData, theirs } from '../packs/made.ts';

/** A base without rules: to make the real one ready takes a second each time. */
vi.mock('../../rules/nba/pack.yaml', () => ({ default: { id: 'nba', version: '1', layer: 'base', title: { nl: 'Basis', en: 'Base' }, vocabulary: {}, rules: [] } }));
vi.setConfig({ testTimeout: 30_000 });

const folder = mkdtempSync(join(tmpdir(), 'postproef-sign-'));
const at = (name: string): string => join(folder, name);
const third = await makeKeys();
for (const [name, { privateKey }] of Object.entries({ ours, theirs, third })) writeFileSync(at(`${name}.key`), `${privateKey}\n`);

let said = '';
vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
  said += String(text);
  return true;
});
/** Signs over `live`, as an officer does who publishes the next version. @returns the exit code and what was said, also where it is bad usage */
const sign = async (more: Readonly<Record<string, unknown>>, ...options: readonly string[]): Promise<{ code: number; said: string }> => {
  writeFileSync(at('built.json'), `${JSON.stringify(packData(more))}\n`);
  said = '';
  const keys = options.length > 0 ? options : ['ours'];
  const words = keys.flatMap((name, index) => [index === 0 ? '--key' : '--old-key', at(`${name}.key`)]);
  try {
    return { code: await pack(['sign', at('built.json'), ...words, '-o', at('live')]), said };
  } catch (error) {
    return { code: 2, said: String(error) };
  }
};
const live = (): string => readFileSync(at('live'), 'utf8');
const takenBy = (key: string): Promise<boolean> => acceptPack(live(), { keys: [key], base: [], engine: 1 }).then(() => true, () => false);

beforeEach(async () => {
  writeFileSync(at('live'), '');
  await sign({ version: '1.1.0', sequence: 2, created: '2026-01-02T03:04:05Z' });
});

describe('sign looks at the file as a browser that has the one in its place', () => {
  it('and signs what that browser would take', async () => {
    expect(await sign({ version: '1.2.0', sequence: 3 })).toMatchObject({ code: 0 });
    expect(await sign({ version: '1.0.0', sequence: 4, rollback: { reason: 'Te streng.' } })).toMatchObject({ code: 0 });
    expect(await sign({ version: '1.0.0', sequence: 4, rollback: { reason: 'Te streng.' } })).toMatchObject({ code: 0 });
  });

  it.each<[string, Readonly<Record<string, unknown>>, readonly string[], string]>([
    ['a lower version', { version: '1.0.9', sequence: 3 }, [], 'Version 1.0.9 comes before 1.1.0. If that is meant so, say why in rollback'],
    ['another id', { id: 'kantor', version: '1.2.0', sequence: 3 }, [], 'In use: kantoor; this one: kantor.'],
    ['another id, with the same number', { id: 'kantor', version: '1.1.0', sequence: 2 }, [], 'In use: kantoor; this one: kantor.'],
    ['another key', { version: '1.2.0', sequence: 3 }, ['theirs'], '--old-key'],
    ['another key, handed on by a third', { version: '1.2.0', sequence: 3 }, ['theirs', 'third'], '--old-key'],
  ])('%s: the file stays as it was', async (_, more, keys, problem) => {
    const before = live();
    const signed = await sign(more, ...keys);
    expect(signed).toMatchObject({ code: 1, said: expect.stringContaining(problem) as string });
    expect(signed.said).toContain(`${at('live')}: left as it was`);
    expect(live()).toBe(before);
  });

  it('the same number: with other content, or with the same at another moment', async () => {
    expect(await sign({ version: '1.1.0', sequence: 2, rules: [ruleData({ severity: 'info' })] })).toMatchObject({ code: 2, said: expect.stringContaining('with other content. Browsers that have it take only a higher number: write sequence: 3') as string });
    expect(await sign({ version: '1.1.0', sequence: 2, created: '2026-02-02T03:04:05Z' })).toMatchObject({ code: 2, said: expect.stringContaining('with the same rules, built at another moment') as string });
    expect(await sign({ version: '1.1.0', sequence: 2, created: '2026-01-02T03:04:05Z' })).toMatchObject({ code: 0 });
  });
});

describe('a new key', () => {
  it('is learnt for good: whoever missed the file that handed it on can still follow', async () => {
    expect(await sign({ version: '1.2.0', sequence: 3 }, 'theirs', 'ours')).toMatchObject({ code: 0 });
    expect(await sign({ version: '1.3.0', sequence: 4 }, 'theirs')).toMatchObject({ code: 0 });
    expect(await takenBy(ours.publicKey)).toBe(true);
    expect(await sign({ version: '1.4.0', sequence: 5 }, 'third', 'theirs')).toMatchObject({ code: 0 });
    for (const { publicKey } of [ours, theirs, third]) expect(await takenBy(publicKey)).toBe(true);
  });

  it('that is handed on once more is vouched for once', async () => {
    await sign({ version: '1.2.0', sequence: 3 }, 'theirs', 'ours');
    await sign({ version: '1.3.0', sequence: 4 }, 'theirs', 'ours');
    expect((JSON.parse(live()) as { rotation: unknown[] }).rotation).toHaveLength(1);
  });

  it('is not the public half of one', async () => {
    writeFileSync(at('public.key'), `${ours.publicKey}\n`);
    expect(await sign({ version: '1.2.0', sequence: 3 }, 'public')).toMatchObject({ code: 2, said: expect.stringContaining('public.key: This is the public key, which can sign nothing') as string });
  });

  it('has one old one: a second would silently take the place of the first', async () => {
    expect(await sign({ version: '1.2.0', sequence: 3 }, 'third', 'ours', 'theirs')).toMatchObject({ code: 2, said: expect.stringContaining('Expected --old-key once') as string });
  });
});
