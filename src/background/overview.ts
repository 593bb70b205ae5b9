import type { ClientsOverview, KeyOverview, Overview, PacksOverview, VersionOverview } from '../platform/overview.ts';
import { wordsOf } from '../packs/keys.ts';
import { readClients } from './client-list.ts';
import { earlierPosts } from './history.ts';
import { readPacks, type Version } from './pack-store.ts';
import { readPersonal } from './personal.ts';
import { readPolicy, type Policy } from './policy.ts';
import { noticeOf, withContact } from './rules.ts';
import { isOnTheWay } from './trouble.ts';

const versionOf = ({ pack, arrived }: Version): VersionOverview => ({ title: pack.title, version: pack.version, arrived, rules: pack.rules.length, ...(pack.created !== undefined && { created: pack.created }) });
export const keyOf = async (key: string): Promise<KeyOverview> => ({ key, words: await wordsOf(key) });

const packsOf = async ({ sources }: Policy): Promise<PacksOverview> => {
  const packs = await readPacks();
  const { current, later: [later], offer, looked, next, fetched, refused } = packs;
  const notice = noticeOf(packs, sources, Date.now());
  return {
    ...(current && { pack: current.pack, current: { ...versionOf(current), ...(await keyOf(current.key)), ...(current.url !== undefined && { url: current.url }) } }),
    earlier: packs.earlier.map(versionOf),
    ...(later && { later: versionOf(later) }),
    ...(looked !== undefined && { looked }),
    ...(next !== undefined && { next }),
    ...(fetched !== undefined && { fetched }),
    ...(refused && { refused }),
    isOnTheWay: refused !== undefined && isOnTheWay(refused),
    ...(offer && { offer: { ...(await keyOf(offer.key)), title: offer.title, version: offer.version } }),
    ...(notice && { notice }),
  };
};

const clientsOf = async (clientsSecret: string | undefined): Promise<ClientsOverview> => {
  const { list, fetched, trouble } = await readClients();
  return {
    ...(list && { count: list.fingerprints.length }),
    ...(fetched !== undefined && { fetched }),
    ...(trouble && { trouble }),
    hasSecret: clientsSecret !== undefined,
  };
};

/** Everything for the options page. The secret stays here. */
export const overview = async (): Promise<Overview> => {
  const policy = withContact(await readPolicy(), await readPacks());
  const { clientsSecret, ...sources } = policy.sources;
  return { settings: policy.settings, sources, setBy: policy.setBy, unusable: policy.unusable, packs: await packsOf(policy), clients: await clientsOf(clientsSecret), personal: await readPersonal(), posts: (await earlierPosts()).length };
};
