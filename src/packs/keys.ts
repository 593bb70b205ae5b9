import { fromBase64, sha256, toBase64, toHex } from './bytes.ts';
import { keyWords } from './key-words.ts';

/** A key as people and files have it: `ed25519:` and the base64 of its 32 bytes. */
const publicPrefix = 'ed25519:';
/** PKCS #8, as WebCrypto writes it: 48 bytes. */
const privatePrefix = 'ed25519-private:';
const publicLength = 32;

export class KeyError extends Error {
  override readonly name = 'KeyError';
}

export interface Keys {
  readonly publicKey: string;
  /** Whoever has it speaks for the firm. */
  readonly privateKey: string;
}

/** The bytes of a public key. @throws KeyError */
const rawKey = (publicKey: string): Uint8Array<ArrayBuffer> => {
  const raw = publicKey.startsWith(publicPrefix) ? fromBase64(publicKey.slice(publicPrefix.length)) : undefined;
  if (raw?.length !== publicLength) throw new KeyError(`Expected a public key such as “${publicPrefix}…”, as “postproef pack keygen” prints it; got “${publicKey.slice(0, 60)}”`);
  return raw;
};

export const isPublicKey = (text: string): boolean => text.startsWith(publicPrefix) && fromBase64(text.slice(publicPrefix.length))?.length === publicLength;

/** @throws KeyError */
export const importPublic = (publicKey: string): Promise<CryptoKey> => crypto.subtle.importKey('raw', rawKey(publicKey), 'Ed25519', false, ['verify']);

/** @returns the key to sign with and its public half @throws KeyError */
export const importPrivate = async (privateKey: string): Promise<{ readonly key: CryptoKey; readonly publicKey: string }> => {
  const bytes = privateKey.startsWith(privatePrefix) ? fromBase64(privateKey.slice(privatePrefix.length).trim()) : undefined;
  try {
    const key = await crypto.subtle.importKey('pkcs8', bytes ?? new Uint8Array(), 'Ed25519', true, ['sign']);
    const { x = '' } = await crypto.subtle.exportKey('jwk', key);
    return { key, publicKey: `${publicPrefix}${x.replaceAll('-', '+').replaceAll('_', '/')}=` };
  } catch {
    throw new KeyError('Expected a private key as “postproef pack keygen” writes it');
  }
};

export const makeKeys = async (): Promise<Keys> => {
  // Without the cast the type is that of any algorithm; Ed25519 always makes a pair.
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  return {
    publicKey: publicPrefix + toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))),
    privateKey: privatePrefix + toBase64(new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))),
  };
};

/** What an envelope calls the key by: the first 16 hexadecimal digits of its SHA-256. @throws KeyError */
export const keyId = async (publicKey: string): Promise<string> => toHex((await sha256(rawKey(publicKey))).subarray(0, 8));

/** A key’s id as words, to compare over the telephone; what is no such id stays as it is. */
export const wordsOfId = (id: string): string => (/^[0-9a-f]{16}$/.test(id) ? id.replace(/../g, (byte) => `${keyWords[parseInt(byte, 16)]} `).trimEnd() : id);

/** The same of the key itself. @throws KeyError */
export const wordsOf = async (publicKey: string): Promise<string> => wordsOfId(await keyId(publicKey));
