import { fits, mostListBytes, readClientList, type ClientList } from '../engine/known/clients.ts';
import { browser } from '../platform/browser.ts';
import type { Sources } from '../platform/settings.ts';
import { isDue, nextLook, type Looks } from './due.ts';
import { fetchFile } from './fetch-file.ts';
import { NotArrived, troubleOf, type Trouble } from './trouble.ts';
import { createTurns } from './turns.ts';

export interface Clients extends Looks {
  readonly list?: ClientList;
  readonly fetched?: number;
  readonly trouble?: Trouble;
}

const turn = createTurns();
export const readClients = async (): Promise<Clients> => ((await browser.storage.local.get('clients')) as { clients?: Clients }).clients ?? {};

const hasMade = (list: ClientList, secret: string): boolean => fits(list, new TextEncoder().encode(secret));

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

const withoutList = ({ list: _, fetched: __, ...clients }: Clients): Clients => clients;

/** Sees whether the firm has a newer list of its clients. Never throws: what went wrong is kept, and the list that was here stays as long as the secret is the one that made it. */
export const lookForClients = (sources: Sources, when: 'if-due' | 'now'): Promise<void> =>
  turn(async () => {
    const clients = await readClients();
    const { clientsUrl: url } = sources;
    if (url === undefined) return clients.url === undefined ? undefined : browser.storage.local.remove('clients');
    const hasOutlived = clients.list !== undefined && !usableClients(clients, sources);
    if (when === 'if-due' && !hasOutlived && !isDue(clients, url, Date.now())) return undefined;
    const after = await fetched(hasOutlived ? withoutList(clients) : clients, url, sources, Date.now());
    return browser.storage.local.set({ clients: after });
  }).catch((error: unknown) => console.warn('Postproef could not read or keep the list of clients.', error));
