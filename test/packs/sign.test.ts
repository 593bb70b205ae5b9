import { describe, expect, it } from 'vitest';
import { acceptPack } from '../../src/packs/accept.ts';
import { packFrom } from '../../src/packs/data.ts';
import { makeKeys, type Keys } from '../../src/packs/keys.ts';
import { NumberTaken, replacedIn, signOver, type Replaced, type ToSign } from '../../src/packs/sign.ts';
import { bytesOf, ours, packData, ruleData, signedBy, theirs } from './made.ts';

const third = await makeKeys();
const toSign = (more: Readonly<Record<string, unknown>>, keys: Keys, rest: Pick<ToSign, 'old' | 'replaced'> = {}): ToSign => {
  const data = packData(more);
  const read = packFrom(data);
  if (!('pack' in read)) throw new Error('Expected a good pack');
  return { pack: read.pack, bytes: bytesOf(data), keys, ...rest };
};
const replaced = async (text: string): Promise<Replaced> => replacedIn(text, 'live.pack.json');
const first = await replaced(await signedBy(ours, packData({ version: '1.1.0', sequence: 2 })));
const takes = (text: string, key: string): Promise<boolean> => acceptPack(text, { keys: [key], base: [], engine: 1 }).then(() => true, () => false);

describe('signing over the last file', () => {
  it('gives a file, and the terms of a browser that has the last one', async () => {
    const { text, terms } = await signOver(toSign({ sequence: 3 }, ours, { replaced: first }));
    expect(terms).toEqual({ keys: [ours.publicKey], installed: { id: 'kantoor', sequence: 2, version: '1.1.0', digest: first.digest } });
    await expect(acceptPack(text, { ...terms, base: [], engine: 1 })).rejects.toThrow('Version 1.0.0 comes before 1.1.0');
    const back = await signOver(toSign({ sequence: 3, rollback: { reason: 'Te streng.' } }, ours, { replaced: first }));
    expect(await acceptPack(back.text, { ...back.terms, base: [], engine: 1 })).toMatchObject({ pack: { sequence: 3 }, key: ours.publicKey });
  });

  it('gives no number out twice', async () => {
    await expect(signOver(toSign({ version: '1.1.0', sequence: 2, rules: [ruleData({ severity: 'info' })] }, ours, { replaced: first }))).rejects.toMatchObject(new NumberTaken('kantoor', 2, false));
    await expect(signOver(toSign({ version: '1.1.0', sequence: 2, created: '2026-02-02T03:04:05Z' }, ours, { replaced: first }))).rejects.toMatchObject({ sequence: 2, isSame: true });
    expect(await signOver(toSign({ version: '1.1.0', sequence: 2 }, ours, { replaced: first }))).toMatchObject({ terms: { installed: { sequence: 2 } } });
  });

  it('hands the key on, and takes along what vouched for those before it', async () => {
    const handed = await signOver(toSign({ version: '1.2.0', sequence: 3 }, theirs, { old: ours, replaced: first }));
    const next = await signOver(toSign({ version: '1.3.0', sequence: 4 }, third, { old: theirs, replaced: await replaced(handed.text) }));
    for (const { publicKey } of [ours, theirs, third]) expect(await takes(next.text, publicKey)).toBe(true);
    const alone = await signOver(toSign({ version: '1.2.0', sequence: 3 }, theirs, { replaced: first }));
    await expect(acceptPack(alone.text, { ...alone.terms, base: [], engine: 1 })).rejects.toMatchObject({ code: 'wrong-key' });
  });

  it('without one: looked at with the key itself, or with the old one that hands it on', async () => {
    expect((await signOver(toSign({}, ours))).terms).toEqual({ keys: [ours.publicKey] });
    expect((await signOver(toSign({}, theirs, { old: ours }))).terms).toEqual({ keys: [ours.publicKey] });
  });
});

describe('the last file', () => {
  it('was changed after it was signed', async () => {
    const changed = (await signedBy(ours)).replace(/"payload":"(.{40})./, (_, before: string) => `"payload":"${before}A`);
    await expect(replaced(changed)).rejects.toMatchObject({ code: 'changed' });
  });

  it('is none', async () => {
    await expect(replaced(JSON.stringify(packData()))).rejects.toMatchObject({ code: 'not-a-pack' });
    await expect(replaced('Groetjes')).rejects.toMatchObject({ code: 'not-a-pack' });
  });
});
