import * as z from 'zod/mini';
import { fromBase64, toBase64 } from './bytes.ts';
import { importPrivate, importPublic, isPublicKey, keyId, wordsOfId } from './keys.ts';
import { limits } from './limits.ts';
import { PackRefused } from './refused.ts';

/**
 * A pack on its way: its exact bytes and signatures over them, after DSSE (https://github.com/secure-systems-lab/dsse) but without type and
 * length in front. Nothing else that is signed can be taken for a pack: both sides are read by strict schemas that share no field.
 */
const base64 = z.string();
/** Links from key to key in one envelope. */
const mostLinks = 8;
const signatureSchema = z.strictObject({ key: z.string(), publicKey: z.optional(z.string()), alg: z.literal('Ed25519'), signature: base64 });
const rotationSchema = z.strictObject({ payload: base64, signature: base64 });
const envelopeSchema = z.strictObject({ postproef: z.literal(1), payload: base64, signatures: z.array(signatureSchema).check(z.minLength(1), z.maxLength(8)), rotation: z.optional(z.array(rotationSchema).check(z.maxLength(mostLinks))) });
const successionSchema = z.strictObject({ from: z.string(), to: z.string(), created: z.string() });
type Envelope = z.infer<typeof envelopeSchema>;
/** One key names the next. */
export type Rotation = z.infer<typeof rotationSchema>;

/** Base64 is a third longer; the rest is for signatures. */
const mostText = Math.ceil(limits.baseBytes / 3) * 4 + 16 * 1024;

const signed = async (bytes: Uint8Array<ArrayBuffer>, privateKey: string): Promise<{ readonly publicKey: string; readonly signature: string }> => {
  const { key, publicKey } = await importPrivate(privateKey);
  return { publicKey, signature: toBase64(new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes))) };
};

const isSigned = async (publicKey: string, bytes: Uint8Array<ArrayBuffer>, signature: string): Promise<boolean> => {
  const raw = fromBase64(signature);
  return raw !== undefined && crypto.subtle.verify('Ed25519', await importPublic(publicKey), raw, bytes);
};

/** @param rotation what vouches for the key where it is not the firm's first: links that `hand` made @returns the text of a .pack.json file @throws KeyError */
export const seal = async (bytes: Uint8Array<ArrayBuffer>, privateKey: string, rotation: readonly Rotation[] = []): Promise<string> => {
  const { publicKey, signature } = await signed(bytes, privateKey);
  const envelope: Envelope = { postproef: 1, payload: toBase64(bytes), signatures: [{ key: await keyId(publicKey), publicKey, alg: 'Ed25519', signature }], ...(rotation.length > 0 && { rotation: [...rotation] }) };
  return `${JSON.stringify(envelope)}\n`;
};

/** The old key names the new one. @param created ISO 8601 @throws KeyError */
export const hand = async (oldPrivateKey: string, newPublicKey: string, created: string): Promise<Rotation> => {
  const { publicKey: from } = await importPrivate(oldPrivateKey);
  await importPublic(newPublicKey);
  const bytes = new TextEncoder().encode(JSON.stringify({ from, to: newPublicKey, created }));
  return { payload: toBase64(bytes), signature: (await signed(bytes, oldPrivateKey)).signature };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')); // Windows editors put a mark in front
  } catch {
    throw new PackRefused(/^\s*\{/.test(text) ? 'incomplete' : 'not-a-pack');
  }
};

/** The text of a JSON file, or undefined where the bytes are none. */
const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const successionIn = (bytes: Uint8Array | undefined): z.infer<typeof successionSchema> | undefined => {
  const text = bytes && textOf(bytes);
  const { data } = successionSchema.safeParse(text === undefined ? undefined : parsed(text));
  return data && isPublicKey(data.to) ? data : undefined;
};

/** The trusted keys and those that they handed on to, link by link. @throws PackRefused for a link that does not hold */
const withSuccessors = async (trusted: readonly string[], rotation: readonly Rotation[]): Promise<string[]> => {
  const keys = [...trusted];
  for (const { payload, signature } of rotation) {
    const bytes = fromBase64(payload);
    const succession = successionIn(bytes);
    if (!bytes || !succession) throw new PackRefused('not-a-pack', 'The part “rotation” cannot be read.');
    if (!keys.includes(succession.from)) continue;
    if (!(await isSigned(succession.from, bytes, signature))) throw new PackRefused('changed', 'The old key did not sign the part “rotation”.');
    keys.push(succession.to);
  }
  return keys;
};

const readEnvelope = (text: string): Envelope => {
  const { data } = envelopeSchema.safeParse(parsed(text));
  if (!data) throw new PackRefused('not-a-pack');
  return data;
};

/** What a signed file has of links: whoever missed it needs them in the next one. They are not looked at here. @throws PackRefused for what is no envelope */
export const linksIn = (text: string): readonly Rotation[] => readEnvelope(text).rotation ?? [];

const isSameLink = (one: Rotation, other: Rotation): boolean => {
  const [ours, theirs] = [one, other].map(({ payload }) => successionIn(fromBase64(payload)));
  return ours?.from === theirs?.from && ours?.to === theirs?.to;
};

/** One more link behind the others, unless it is there. Of too many the oldest goes. */
export const withLink = (links: readonly Rotation[], link: Rotation): readonly Rotation[] => (links.some((other) => isSameLink(other, link)) ? links : [...links, link].slice(-mostLinks));

/**
 * @param trustedKeys public keys, as `makeKeys` writes them
 * @returns the signed bytes, and the key that signed them: pin that one, it may be a successor of a trusted one
 * @throws PackRefused
 */
export const openEnvelope = async (text: string, trustedKeys: readonly string[]): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly key: string }> => {
  if (text.length > mostText) throw new PackRefused('too-large');
  const { payload, signatures, rotation = [] } = readEnvelope(text);
  const bytes = fromBase64(payload);
  if (!bytes) throw new PackRefused('changed', 'The part “payload” is not base64.');
  if (trustedKeys.length === 0) throw new PackRefused('no-key');
  for (const key of await withSuccessors(trustedKeys, rotation)) {
    const id = await keyId(key);
    const own = signatures.find((one) => one.key === id);
    if (!own) continue;
    if (own.publicKey !== undefined && own.publicKey !== key) throw new PackRefused('changed', 'The part “publicKey” is not the key that signed.');
    if (await isSigned(key, bytes, own.signature)) return { bytes, key };
    throw new PackRefused('changed');
  }
  throw new PackRefused('wrong-key', `It is signed with ${signatures.map(({ key }) => wordsOfId(key)).join(', ')}.`);
};

/**
 * The public keys that the signatures name themselves by. Nothing is trusted because of it: a first pack brings its key along, so that
 * people need not copy it, and compare its words with those of the firm. @throws PackRefused for what is no envelope
 */
export const signersOf = async (text: string): Promise<string[]> => {
  if (text.length > mostText) throw new PackRefused('too-large');
  const named: string[] = [];
  for (const { key, publicKey } of readEnvelope(text).signatures) if (publicKey !== undefined && isPublicKey(publicKey) && (await keyId(publicKey)) === key) named.push(publicKey);
  return named;
};
