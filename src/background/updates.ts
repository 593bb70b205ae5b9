import nba from '../../rules/nba/pack.yaml';
import { engineNumber } from '../engine/version.ts';
import { acceptPack } from '../packs/accept.ts';
import { openEnvelope, signersOf } from '../packs/envelope.ts';
import { limits } from '../packs/limits.ts';
import { PackRefused } from '../packs/refused.ts';
import type { Trouble } from '../platform/overview.ts';
import { isDue, nextLook } from './due.ts';
import { fetchFile } from './fetch-file.ts';
import { changePacks, noPacks, readLooks, readPacks, steppedBack, steppedForward, withVersion, type Offer, type Packs, type PacksLooks, type Version } from './pack-store.ts';
import type { Policy } from './policy.ts';
import { NotArrived, troubleOf } from './trouble.ts';
import { createMutex } from './mutex.ts';

/** A pack in its envelope: base64 is a third longer, and there are signatures. */
const mostBytes = Math.ceil((limits.bytes * 4) / 3) + 16_384;

type Trust = Pick<Policy, 'sources' | 'setBy'>;

/** The firm's word; without it, the key that the user accepted. */
const keysOf = ({ sources }: Trust, { key }: Pick<Packs, 'key'>): readonly string[] => sources.packKeys ?? (key === undefined ? [] : [key]);

const isTrusted = async (version: Version, keys: readonly string[]): Promise<boolean> => {
  try {
    await openEnvelope(version.text, keys);
    return true;
  } catch (error) {
    if (error instanceof PackRefused) return false;
    throw error;
  }
};

const areTrusted = ({ trusted }: Pick<Packs, 'trusted'>, keys: readonly string[]): boolean => keys.length === 0 || String(trusted) === String(keys);

/** Once the firm names other keys, what the old one signed no longer counts: neither its rules nor its sequence number. */
const withTrusted = async (packs: Packs, keys: readonly string[]): Promise<Packs> => {
  if (areTrusted(packs, keys)) return packs;
  const { current, ...rest } = packs;
  const trusted = new Set<Version>();
  for (const version of [current, ...packs.later, ...packs.earlier]) if (version && (await isTrusted(version, keys))) trusted.add(version);
  const ofThese = (versions: readonly Version[]): Version[] => versions.filter((one) => trusted.has(one));
  return { ...rest, trusted: keys, earlier: ofThese(packs.earlier), later: ofThese(packs.later), ...(current && trusted.has(current) && { current }) };
};

const accepted = async (packs: Packs, text: string, keys: readonly string[], url: string | undefined): Promise<Version> => {
  const accept = (installed: Version | undefined) =>
    acceptPack(text, { keys, base: [nba], engine: engineNumber, ...(installed && { installed: { id: installed.pack.id, sequence: installed.pack.sequence ?? 0, version: installed.pack.version, digest: installed.digest } }) });
  const versionOf = ({ pack, key, digest }: Awaited<ReturnType<typeof accept>>): Version => ({ pack, key, digest, text, arrived: Date.now(), ...(url !== undefined && { url }) });
  try {
    return versionOf(await accept(packs.current));
  } catch (error) {
    // The firm moved to another pack at another address: nobody has to take the old one away by hand.
    const moved = error instanceof PackRefused && error.code === 'other-pack' && url !== undefined && packs.current?.url !== url;
    if (!moved) throw error;
    return versionOf(await accept(undefined));
  }
};

/** What a new key signed is looked at in full before anybody is asked to compare words. */
const offerIn = async (text: string): Promise<Offer> => {
  const [key] = await signersOf(text);
  if (key === undefined) throw new PackRefused('no-key');
  const { pack } = await accepted(noPacks, text, [key], undefined);
  return { key, title: pack.title, version: pack.version };
};

/** @returns the packs with this one in front; unchanged where it is the one already here, or comes by itself and was stepped back from @throws PackRefused */
const arrived = async (packs: Packs, text: string, trust: Trust, url: string | undefined): Promise<Packs> => {
  if (text === packs.current?.text || (url !== undefined && packs.later.some((one) => one.text === text))) return packs;
  const version = await accepted(packs, text, keysOf(trust, packs), url);
  const key = packs.key === undefined || trust.sources.packKeys ? packs.key : version.key;
  return { ...withVersion(packs, version), ...(key !== undefined && { key }) };
};

const refusing = ({ refused: _, offer: __, ...packs }: Packs, trouble?: Trouble): Packs => ({ ...packs, ...(trouble && { refused: trouble }) });

/** What came from an address, or why nothing did. */
type Answer = { readonly text: string } | { readonly error: unknown };
const ask = (url: string): Promise<Answer> => fetchFile(url, mostBytes).then((text) => ({ text }), (error: unknown) => ({ error }));

const taken = async (packs: Packs, answer: Answer, url: string, trust: Trust, now: number): Promise<Packs> => {
  if ('error' in answer) throw answer.error;
  const { text } = answer;
  if (keysOf(trust, packs).length > 0) return refusing(await arrived(packs, text, trust, url));
  const offer = await offerIn(text);
  return { ...refusing(packs, troubleOf(new NotArrived('first-key'), now)), offer };
};

const looked = async (stored: Packs, answer: Answer, url: string, trust: Trust, now: number): Promise<Packs> => {
  const packs: Packs = { ...stored, url, since: stored.url === url ? (stored.since ?? now) : now, looked: now };
  const next = (arrived: boolean): number => nextLook(now, trust.sources.packHours, arrived);
  try {
    return { ...(await taken(packs, answer, url, trust, now)), fetched: now, next: next(true) };
  } catch (error) {
    return { ...refusing(packs, troubleOf(error, now)), next: next(false) };
  }
};

/** What was known of an address goes with it, its refusals too: nobody could mend them any more. The same record where nothing was known. */
const withoutAddress = (packs: Packs): Packs => {
  const { url, since, looked, next, fetched, refused, offer, ...rest } = packs;
  return Object.keys(rest).length < Object.keys(packs).length ? rest : packs;
};

const isToLook = async (stored: Packs, url: string, trust: Trust, when: 'if-due' | 'now'): Promise<boolean> => {
  const { current } = await withTrusted(stored, keysOf(trust, stored));
  return when === 'now' || (stored.current !== undefined && current === undefined) || isDue(stored, url, Date.now());
};

/** Would a look change nothing? Told without reading the packs. */
const isIdle = (looks: PacksLooks, trust: Trust): boolean => {
  const { packUrl: url } = trust.sources;
  return areTrusted(looks, keysOf(trust, looks)) && (url === undefined ? looks.url === undefined : !isDue(looks, url, Date.now()));
};

const look = async (trust: Trust, when: 'if-due' | 'now', trustNow: () => Promise<Trust>): Promise<Trouble | undefined> => {
  const { packUrl: url } = trust.sources;
  try {
    const looks = when === 'if-due' ? await readLooks() : undefined;
    if (looks && isIdle(looks, trust)) return undefined;
    const answer = url !== undefined && (await isToLook(await readPacks(), url, trust, when)) ? await ask(url) : undefined;
    await changePacks(async (stored) => {
      const after = await trustNow();
      const packs = await withTrusted(stored, keysOf(after, stored));
      if (after.sources.packUrl === undefined) return withoutAddress(packs);
      return answer && url !== undefined && after.sources.packUrl === url ? looked(packs, answer, url, after, Date.now()) : packs;
    });
    return undefined;
  } catch (error) {
    return keepRefusal(troubleOf(error, Date.now()));
  }
};

const turn = createMutex();
/**
 * Sees whether the firm has newer rules. Never throws: what went wrong is kept and shown, and the rules that were here stay. A server
 * that does not answer is waited for by other looks only: whatever else is done with packs goes on.
 * @param trustNow asked again once the answer is there: an address that is another one by then has nothing to say
 * @returns when it is over, whether or not there was reason to look; with what went wrong where even that could not be kept
 */
export const lookForPack = (trust: Trust, when: 'if-due' | 'now', trustNow = async (): Promise<Trust> => trust): Promise<Trouble | undefined> => turn(() => look(trust, when, trustNow));

/** Where the storage is full, even the refusal may not fit: then whoever looks has to be told at once. */
const keepRefusal = async (trouble: Trouble): Promise<Trouble | undefined> => {
  try {
    await changePacks((packs) => refusing(packs, trouble));
    return undefined;
  } catch (error) {
    console.warn('Postproef could not keep why a pack was refused.', trouble, error);
    return trouble;
  }
};

/** What became of a file that somebody opened. */
export type Imported = { readonly kind: 'installed' | 'same' } | { readonly kind: 'compare'; readonly offer: Offer };

/**
 * A pack from a file. Where no key is known yet, nothing is installed: its words have to be compared first.
 * @param key the public key whose words the user compared
 * @throws PackRefused, NotArrived: somebody is looking at the page
 */
export const importPack = async (text: string, trust: Trust, key: string | undefined): Promise<Imported> => {
  const { packKeys } = trust.sources;
  const pinned = (packs: Packs): Packs => (key === undefined || packKeys || packs.key !== undefined ? packs : { ...packs, key });
  if (keysOf(trust, pinned(await readPacks())).length === 0) return { kind: 'compare', offer: await offerIn(text) };
  const before: { text?: string | undefined } = {};
  const after = await changePacks(async (packs) => {
    before.text = packs.current?.text;
    return refusing(await arrived(pinned(packs), text, trust, undefined));
  });
  return { kind: after.current?.text === before.text ? 'same' : 'installed' };
};

/** The user compared the words of a key and found them right. */
export const acceptKey = (key: string): Promise<Packs> =>
  changePacks((packs) => (packs.offer?.key === key ? { ...refusing(packs), key } : packs));

export const stepBack = (): Promise<Packs> => changePacks(steppedBack);

export const stepForward = (): Promise<Packs> => changePacks(steppedForward);

/** The pack, its earlier versions and its key. The default rules stay. */
export const removePack = (): Promise<Packs> => changePacks(() => noPacks);
