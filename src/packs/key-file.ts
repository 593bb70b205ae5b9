import { importPrivate, isPublicKey, KeyError, makeKeys, type Keys } from './keys.ts';

/** The file of a private key: one line, the same wherever it was made. */
export const keyFile = ({ privateKey }: Keys): string => `${privateKey}\n`;

/** Whether a text is meant to be such a file, also one that was damaged. */
export const holdsPrivateKey = (text: string): boolean => /^\s*ed25519-private:/.test(text);

/** Whether a text is the public half only, which everybody may have. */
export const holdsPublicKey = (text: string): boolean => isPublicKey(text.trim());

/** @param text of such a file @throws KeyError */
export const keysIn = async (text: string): Promise<Keys> => {
  const privateKey = text.trim();
  if (holdsPublicKey(privateKey)) throw new KeyError('This is the public key, which can sign nothing. Expected the private key, as “postproef pack keygen” writes it');
  return { privateKey, publicKey: (await importPrivate(privateKey)).publicKey };
};

/** Browsers have had Ed25519 since 2024 and 2025; those built from older ones may not. */
export const canSign = async (): Promise<boolean> => {
  try {
    await importPrivate((await makeKeys()).privateKey);
    return true;
  } catch {
    return false;
  }
};
