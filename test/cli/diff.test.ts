import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { pack } from '../../src/cli/pack/index.ts';
import { packData, ruleData } from '../packs/made.ts';

/** A base without rules: to make the real one ready takes a second each time. */
vi.mock('../../rules/nba/pack.yaml', () => ({ default: { id: 'nba', version: '1', layer: 'base', title: { nl: 'Basis', en: 'Base' }, vocabulary: {}, rules: [] } }));

const folder = mkdtempSync(join(tmpdir(), 'postproef-diff-'));
const at = (name: string): string => join(folder, name);
writeFileSync(at('posts.jsonl'), JSON.stringify({ id: 'a', text: 'Vandaag een zeilreis.', findings: [] }));
let said = '';
vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
  said += String(text);
  return true;
});

type Fields = Readonly<Record<string, unknown>>;
const diff = async (old: Fields, now: Fields): Promise<{ code: number; lines: string[] }> => {
  for (const [name, more] of [['old', old], ['now', now]] as const) writeFileSync(at(`${name}.json`), JSON.stringify(packData(more)));
  said = '';
  const code = await pack(['diff', at('old.json'), at('now.json'), '--corpus', at('posts.jsonl')]);
  return { code, lines: said.split('\n') };
};
const first = { version: '1.1.0', sequence: 2 };
const next = { version: '1.2.0', sequence: 3 };

describe('diff tells what people see of a pack besides its rules', () => {
  it.each<[string, Fields, Fields, string]>([
    ['whom to ask', { contact: 'a@kantoor.example' }, { contact: 'b@kantoor.example' }, '~ contact: a@kantoor.example → b@kantoor.example'],
    ['who answers for it', {}, { publisher: 'Kantoor Jansen' }, '~ publisher: nothing → Kantoor Jansen'],
    ['its title', {}, { title: { nl: 'Huisregels', en: 'House rules' } }, '~ title (en): Huisregels → House rules'],
    ['its layer', {}, { layer: 'team' }, '~ layer: firm → team'],
    ['a step back', {}, { rollback: { reason: 'Te streng.' } }, '~ rollback: nothing → Te streng.'],
  ])('%s', async (_, old, now, line) => {
    const { code, lines } = await diff({ ...first, ...old }, { ...first, ...now });
    expect([code, lines]).toEqual([1, expect.arrayContaining([line, 'No rule, list or override differs.'])]);
  });

  it('and of the same pack nothing', async () => {
    const { code, lines } = await diff(first, first);
    expect([code, lines.slice(0, 2)]).toEqual([0, ['kantoor 1.1.0 (number 2) → kantoor 1.1.0 (number 2)', 'No rule, list or override differs.']]);
    expect(lines.join()).not.toContain('Before you sign');
    expect(lines).toContain('Of 1 post none changes.');
    expect((await diff({ ...first, layer: undefined }, first)).code).toBe(0);
  });
});

describe('before you sign', () => {
  const told = async (old: Fields, now: Fields): Promise<string[]> => (await diff(old, now)).lines.filter((line) => line.startsWith('Before you sign: '));
  const rollback = { reason: 'Te streng.' };

  it('nothing, where browsers would take it', async () => {
    expect(await told(first, next)).toEqual([]);
    expect(await told(first, { version: '1.0.0', sequence: 3, rollback })).toEqual([]);
  });

  it.each<[string, Fields, string]>([
    ['the number', { ...next, sequence: 2 }, 'raise sequence in pack.yaml above 2'],
    ['a lower version', { ...next, version: '1.0.9' }, 'raise version in pack.yaml above 1.1.0, or say why'],
    ['another id', { ...next, id: 'kantor' }, 'browsers that have kantoor take no pack with another id'],
    ['a step back that is over', { ...next, rollback }, 'leave rollback out of pack.yaml'],
  ])('%s', async (_, now, what) => {
    expect(await told(first, { rules: [ruleData({ severity: 'info' })], ...now })).toEqual([expect.stringContaining(what)]);
  });
});
