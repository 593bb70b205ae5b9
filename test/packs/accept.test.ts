import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engineNumber } from '../../src/engine/version.ts';
import { acceptPack, type Terms } from '../../src/packs/accept.ts';
import { inDutch } from '../../src/packs/dutch.ts';
import { hand, seal, signersOf } from '../../src/packs/envelope.ts';
import { loadPack } from '../../src/packs/folder.ts';
import { makeKeys, wordsOf } from '../../src/packs/keys.ts';
import { keyWords } from '../../src/packs/key-words.ts';
import { PackRefused, refusals, type RefusalCode } from '../../src/packs/refused.ts';
import { bytesOf, ours, packData, ruleData, signedBy, theirs } from './made.ts';

const terms: Terms = { keys: [ours.publicKey], base: [], engine: engineNumber };
const accept = async (data: unknown, more: Partial<Terms> = {}) => acceptPack(await signedBy(ours, data), { ...terms, ...more });
const refusalOf = async (attempt: Promise<unknown>): Promise<PackRefused> => {
  const refused = await attempt.then(() => undefined, (error: unknown) => error);
  if (!(refused instanceof PackRefused)) throw new Error(`Expected it to be refused; got ${String(refused)}`);
  return refused;
};

describe('a pack that is right', () => {
  it('is accepted, with the key that signed it', async () => {
    const { pack, key } = await accept(packData());
    expect([pack.id, pack.rules.length, key]).toEqual(['kantoor', 1, ours.publicKey]);
  });

  it('is accepted with the mark that Windows editors put in front', async () => {
    await expect(acceptPack(`\uFEFF${await signedBy(ours)}`, terms)).resolves.toHaveProperty('pack.id', 'kantoor');
  });

  it('is accepted where another firm signed it as well', async () => {
    const mine = JSON.parse(await signedBy(ours)) as { signatures: unknown[] };
    const other = JSON.parse(await signedBy(theirs)) as { signatures: unknown[] };
    const both = JSON.stringify({ ...mine, signatures: [...other.signatures, ...mine.signatures] });
    expect((await acceptPack(both, terms)).key).toBe(ours.publicKey);
  });

  it('follows the one in use: a higher number, or the same file once more', async () => {
    const { digest } = await accept(packData());
    const installed = { id: 'kantoor', sequence: 1, version: '1.0.0', digest };
    await expect(accept(packData(), { installed })).resolves.toHaveProperty('digest', digest);
    await expect(accept(packData({ sequence: 2, version: '1.1.0' }), { installed })).resolves.toHaveProperty('pack.sequence', 2);
    await expect(accept(packData({ sequence: 2, version: '0.9.0', rollback: { reason: 'De nieuwe regel zag te veel.' } }), { installed })).resolves.toHaveProperty('pack.version', '0.9.0');
  });

  it.each([
    ['1.9.0', '1.10.0'],
    ['2024-12', '2024-11'],
    ['1.4', '1.3'],
  ])('of version %s is followed by %s: numbers are compared, and what else people write is not', async (version, next) => {
    const installed = { id: 'kantoor', sequence: 1, version };
    await expect(accept(packData({ sequence: 2, version: next }), { installed })).resolves.toHaveProperty('pack.version', next);
  });

  it('may be signed with a key that the trusted one handed on to', async () => {
    const links = [await hand(ours.privateKey, theirs.publicKey, '2026-11-22T09:00:00Z')];
    const text = await seal(bytesOf(packData()), theirs.privateKey, links);
    expect((await acceptPack(text, terms)).key).toBe(theirs.publicKey);
  });
});

describe('the brochure pack', () => {
  it('is built, signed and accepted by the same road', async () => {
    const nba = loadPack('rules/nba');
    const { pack } = await accept({ schema: 1, ...nba });
    expect(pack).toEqual(nba);
  }, 300_000);

  it('bears a firm’s pack', async () => {
    await expect(accept(packData(), { base: [loadPack('rules/nba')] })).resolves.toHaveProperty('pack.id', 'kantoor');
  }, 300_000);
});

describe('a pack that is not right is refused, and the officer reads why', () => {
  const installed = { id: 'kantoor', sequence: 5, version: '1.4.0' };
  const manyTerms = { nl: Array.from({ length: 4_000 }, (_, index) => `woord${index}`), en: Array.from({ length: 4_000 }, (_, index) => `word${index}`) };
  const big = { vocabulary: Object.fromEntries(Array.from({ length: 20 }, (_, list) => [`list-${list}`, Array.from({ length: 2_000 }, (_, index) => `woord-${list}-${index}-erbij`)])) };
  const wrong = { match: ['We gaan varen.', 'Straks op zeilreis!'], pass: ['Een trein.', 'Een bus.'] };

  it.each<[RefusalCode, string, unknown, Partial<Terms>, string]>([
    ['older', 'an old version once more', packData({ sequence: 4, version: '1.3.0' }), { installed }, 'number 4'],
    ['older', 'the same number with other content', packData({ sequence: 5, version: '1.4.0' }), { installed: { ...installed, digest: 'other' } }, 'number 5'],
    ['older', 'a rollback once more, later', packData({ sequence: 5, version: '1.2.0', rollback: { reason: 'x' } }), { installed: { ...installed, sequence: 6 } }, 'number 6'],
    ['lower-version', 'a lower version that nobody explains', packData({ sequence: 6, version: '1.3.9' }), { installed }, 'rollback'],
    ['other-pack', 'another pack', packData({ id: 'ander', sequence: 9 }), { installed }, 'ander'],
    ['engine', 'a pack for a later engine', packData({ engine: '>=99' }), {}, '>=99'],
    ['engine', 'a pack with a field that only a later engine has', packData({ engine: '>=99', tone: 'kind' }), {}, '>=99'],
    ['schema', 'a range of engines that cannot be read', packData({ engine: 'the newest' }), {}, 'engine'],
    ['too-large', 'more than 512 KB', packData(big), {}, String(512 * 1024)],
    ['limits', 'more than 1,000 rules', packData({ rules: Array.from({ length: 1_001 }, (_, index) => ruleData({ id: `rule-${index}`, why: { nl: '-', en: '-' } })).map((rule) => ({ ...rule, examples: { nl: { match: ['zeilreis', 'zeilreis'], pass: ['a', 'b'] } }, scope: { languages: ['nl'] } })) }), {}, '1001'],
    ['limits', 'more than 5,000 phrases in a rule', packData({ rules: [ruleData({ allow: manyTerms })] }), {}, 'boat-trip'],
    ['schema', 'a __proto__ key', JSON.stringify(packData()).replace('"vocabulary":{}', '"vocabulary":{"__proto__":["x"]}'), {}, '__proto__'],
    ['schema', 'a constructor key', JSON.stringify(packData()).replace('"vocabulary":{}', '"vocabulary":{"constructor":["x"]}'), {}, 'constructor'],
    ['schema', 'a control character', packData({ publisher: 'Kantoor\u0007' }), {}, 'U+0007'],
    ['schema', 'a text that turns around', packData({ publisher: 'Kantoor\u202e' }), {}, 'U+202E'],
    ['schema', 'an id twice', packData({ rules: [ruleData(), ruleData()] }), {}, 'boat-trip'],
    ['schema', 'an id of the base pack', packData(), { base: [{ id: 'base', version: '1', title: { nl: 'x', en: 'x' }, vocabulary: {}, rules: [ruleData() as never] }] }, 'boat-trip'],
    ['schema', 'a second base', packData({ layer: 'base' }), { base: [{ id: 'base', version: '1', layer: 'base', title: { nl: 'x', en: 'x' }, vocabulary: {}, rules: [] }] }, 'layer'],
    ['schema', 'no sequence', packData({ sequence: undefined }), {}, 'sequence'],
    ['schema', 'a field that is none', packData({ rules: [ruleData({ run: 'alert(1)' })] }), {}, 'run'],
    ['schema', 'no JSON', 'schema: 1', {}, 'JSON'],
    ['pattern', 'a phrase that cannot be read', packData({ rules: [ruleData({ match: [{ kind: 'terms', phrases: ['(zeil'] }] })] }), {}, 'boat-trip'],
    ['pattern', 'an unknown list', packData({ rules: [ruleData({ match: [{ kind: 'terms', phrases: ['{nergens}'] }] })] }), {}, '{nergens}'],
    ['examples', 'an example that does not do what it says', packData({ rules: [ruleData({ examples: { nl: wrong, en: wrong } })] }), {}, 'We gaan varen.'],
  ])('%s: %s', async (code, _, data, more, detail) => {
    const refused = await refusalOf(accept(data, more));
    expect(refused.code).toBe(code);
    expect(refused.texts).toBe(refusals[code]);
    expect(refused.detail).toContain(detail);
    for (const line of refused.detail?.split('\n') ?? []) expect(inDutch(line), line).toBeDefined();
  }, 120_000);

  it('wrong-key: signed by somebody else', async () => {
    const refused = await refusalOf(acceptPack(await signedBy(theirs), terms));
    expect([refused.code, refused.detail]).toEqual(['wrong-key', `It is signed with ${await wordsOf(theirs.publicKey)}.`]);
  });

  it('no-key: nobody is trusted yet', async () => expect((await refusalOf(acceptPack(await signedBy(ours), { ...terms, keys: [] }))).code).toBe('no-key'));

  it('changed: the content of one with the signature of another', async () => {
    const [one, two] = [JSON.parse(await signedBy(ours)) as object, JSON.parse(await signedBy(ours, packData({ sequence: 2 }))) as { payload: string }];
    expect((await refusalOf(acceptPack(JSON.stringify({ ...one, payload: two.payload }), terms))).code).toBe('changed');
  });

  it('changed: somebody else says that the key was handed on', async () => {
    const forged = await hand(theirs.privateKey, theirs.publicKey, '2026-11-22T09:00:00Z');
    const payload = btoa(atob(forged.payload).replace(theirs.publicKey, ours.publicKey));
    const refused = await refusalOf(acceptPack(await seal(bytesOf(packData()), theirs.privateKey, [{ ...forged, payload }]), terms));
    expect(refused.code).toBe('changed');
  });

  it('changed: another key beside the signature than the one that signed; nor is it shown to anybody', async () => {
    const envelope = JSON.parse(await signedBy(ours)) as { signatures: [object] };
    const text = JSON.stringify({ ...envelope, signatures: [{ ...envelope.signatures[0], publicKey: theirs.publicKey }] });
    const refused = await refusalOf(acceptPack(text, terms));
    expect([refused.code, refused.detail]).toEqual(['changed', 'The part “publicKey” is not the key that signed.']);
    expect(await signersOf(text)).toEqual([]);
    expect(await signersOf(await signedBy(ours))).toEqual([ours.publicKey]);
  });

  it('not-a-pack: a key that was handed on to something that is none', async () => {
    const { payload, signatures: [own] } = JSON.parse(await seal(bytesOf({ from: ours.publicKey, to: 'ed25519:short', created: '2026-11-22T09:00:00Z' }), ours.privateKey)) as { payload: string; signatures: [{ signature: string }] };
    const refused = await refusalOf(acceptPack(await seal(bytesOf(packData()), ours.privateKey, [{ payload, signature: own.signature }]), terms));
    expect([refused.code, refused.detail]).toEqual(['not-a-pack', 'The part “rotation” cannot be read.']);
  });

  it('incomplete: half a download, wherever it stopped', async () => {
    const text = await signedBy(ours);
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: text.length - 3 }), async (length) => {
        expect((await refusalOf(acceptPack(text.slice(0, length), terms))).code).toBe('incomplete');
      }), { numRuns: 100 });
  });

  it('not-a-pack: another file', async () => {
    for (const text of ['', '<html>', '[]', 'null', '{"postproef":2}']) expect((await refusalOf(acceptPack(text, terms))).code).toBe('not-a-pack');
  });

  it('too-large: before anything is read', async () => expect((await refusalOf(acceptPack(`{"payload":"${'A'.repeat(6_000_000)}"}`, terms))).code).toBe('too-large'));

  it('takes no file with a changed byte, unless the pack in it is the very same', async () => {
    const bytes = bytesOf(await signedBy(ours));
    const { digest } = await acceptPack(new TextDecoder().decode(bytes), terms);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 2), fc.integer({ min: 1, max: 255 }), async (index, change) => {
        const changed = bytes.slice();
        changed[index] = (changed[index] as number) ^ change;
        const taken = await acceptPack(new TextDecoder().decode(changed), terms).catch((error: unknown) => error);
        if (!(taken instanceof PackRefused)) expect(taken).toHaveProperty('digest', digest); // a key that came along, and that nobody asks where one is trusted
      }),
      { numRuns: 500 },
    );
  });
});

describe('a key', () => {
  it('has eight words, the same each time, others for another key', async () => {
    expect(new Set(keyWords).size).toBe(256);
    const words = await wordsOf(ours.publicKey);
    expect(words.split(' ')).toHaveLength(8);
    expect(await wordsOf(ours.publicKey)).toBe(words);
    expect(await wordsOf((await makeKeys()).publicKey)).not.toBe(words);
  });

  it('that is none is refused in words', async () => {
    await expect(acceptPack(await signedBy(ours), { ...terms, keys: ['ed25519:short'] })).rejects.toThrow('Expected a public key');
    await expect(seal(bytesOf('{}'), 'secret')).rejects.toThrow('Expected a private key');
  });
});
