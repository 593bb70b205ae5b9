import { fits, mostListBytes, readClientList, type ClientList } from '../engine/known/clients.ts';
import { browser } from '../platform/browser.ts';
import type { Trouble } from '../platform/overview.ts';
import type { Sources } from '../platform/settings.ts';
import { isDue, nextLook, type Looks } from './due.ts';
import { fetchFile } from './fetch-file.ts';
import { NotArrived, troubleOf } from './trouble.ts';
import { createMutex } from './mutex.ts';

export interface Clients extends Looks {
  readonly list?: ClientList;
  readonly fetched?: number;
  readonly trouble?: Trouble;
}

/** What tells whether there is reason to look: kept a second time under a key of its own, since the list is large and a box is opened often. */
type ClientsLooks = Looks & { readonly list?: Pick<ClientList, 'proof'> };
const looksOf = ({ url, looked, next, list }: Clients): ClientsLooks => ({ url, looked, next, ...(list && { list: { proof: list.proof } }) });

const turn = createMutex();
export const readClients = async (): Promise<Clients> => ((await browser.storage.local.get('clients')) as { clients?: Clients }).clients ?? {};

/** In a store of an earlier Postproef there is none: then the list tells. */
const readLooks = async (): Promise<ClientsLooks> => ((await browser.storage.local.get('clientsLooks')) as { clientsLooks?: ClientsLooks }).clientsLooks ?? readClients();

const hasMade = (list: Pick<ClientList, 'proof'>, secret: string | undefined): boolean => secret !== undefined && fits(list, new TextEncoder().encode(secret));

/** The list and its secret; undefined where one is missing, or where they are not a pair: with another secret it would find nobody, and nothing would tell. */
export const usableClients = ({ list }: Clients, { clientsSecret: secret }: Sources): { readonly list: ClientList; readonly secret: string } | undefined =>
  list && secret !== undefined && hasMade(list, secret) ? { list, secret } : undefined;

const listIn = (text: string, secret: string | undefined): ClientList => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new NotArrived('not-a-list', String(error));
  }
  const list = readClientList(value);
  if (!list) throw new NotArrived('not-a-list');
  if (secret === undefined) throw new NotArrived('no-secret');
  if (!hasMade(list, secret)) throw new NotArrived('other-secret');
  return list;
};

const fetched = async (clients: Clients, url: string, { clientsSecret, packHours }: Sources, now: number): Promise<Clients> => {
  const { trouble: _, ...before } = clients;
  try {
    const list = listIn(await fetchFile(url, mostListBytes), clientsSecret);
    return { url, list, fetched: now, looked: now, next: nextLook(now, packHours, true) };
  } catch (error) {
    return { ...before, url, looked: now, next: nextLook(now, packHours, false), trouble: troubleOf(error, now) };
  }
};

/** A list that another secret made is of no use any more. */
const hasOutlived = ({ list }: ClientsLooks, { clientsSecret }: Sources): boolean => list !== undefined && !hasMade(list, clientsSecret);
const isIdle = (looks: ClientsLooks, sources: Sources): boolean => {
  const { clientsUrl: url } = sources;
  return url === undefined ? looks.url === undefined : !hasOutlived(looks, sources) && !isDue(looks, url, Date.now());
};

const withoutList = ({ list: _, fetched: __, ...clients }: Clients): Clients => clients;

/** Sees whether the firm has a newer list of its clients. Never throws: what went wrong is kept, and the list that was here stays as long as the secret is the one that made it. */
export const lookForClients = (sources: Sources, when: 'if-due' | 'now'): Promise<void> =>
  turn(async () => {
    const { clientsUrl: url } = sources;
    if ((when === 'if-due' || url === undefined) && isIdle(await readLooks(), sources)) return undefined;
    if (url === undefined) return browser.storage.local.remove(['clients', 'clientsLooks']);
    const clients = await readClients();
    const after = await fetched(hasOutlived(clients, sources) ? withoutList(clients) : clients, url, sources, Date.now());
    return browser.storage.local.set({ clients: after, clientsLooks: looksOf(after) });
  }).catch((error: unknown) => console.warn('Postproef could not read or keep the list of clients.', error));
