import { afterEach, describe, expect, it, vi } from 'vitest';
import { canSign, holdsPrivateKey, holdsPublicKey, keyFile, keysIn } from '../../src/packs/key-file.ts';
import { makeKeys } from '../../src/packs/keys.ts';

const keys = await makeKeys();

afterEach(() => vi.restoreAllMocks());

describe('the file of a private key', () => {
  it.each([
    ['as it was written', keyFile(keys)],
    ['with the line end of Windows', keyFile(keys).replace('\n', '\r\n')],
    ['without a line end', keys.privateKey],
  ])('is read %s', async (_, text) => {
    expect(holdsPrivateKey(text)).toBe(true);
    expect(await keysIn(text)).toEqual(keys);
  });

  it('is not the public key, and says so', async () => {
    expect(holdsPublicKey(`${keys.publicKey}\n`)).toBe(true);
    expect(holdsPrivateKey(keys.publicKey)).toBe(false);
    await expect(keysIn(`${keys.publicKey}\n`)).rejects.toThrow('This is the public key, which can sign nothing');
  });

  it.each([
    ['cut off', keys.privateKey.slice(0, 40)],
    ['with a sign changed', keys.privateKey.replace(/.{4}$/, '????')],
    ['of another kind', '-----BEGIN PRIVATE KEY-----'],
    ['empty', ''],
  ])('%s is none', async (_, text) => {
    await expect(keysIn(text)).rejects.toThrow('Expected a private key as “postproef pack keygen” writes it');
  });
});

describe('a browser', () => {
  it('that makes such signatures can sign', async () => expect(await canSign()).toBe(true));

  it.each(['generateKey', 'importKey'] as const)('whose %s knows no Ed25519 cannot', async (name) => {
    vi.spyOn(crypto.subtle, name).mockRejectedValue(new DOMException('Unrecognized name.', 'NotSupportedError'));
    expect(await canSign()).toBe(false);
  });
});
