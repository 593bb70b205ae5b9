import { dayLength } from '../packs/days.ts';
import type { Rules } from '../platform/handover.ts';
import type { PacksNotice, RulesNotice } from '../platform/overview.ts';
import type { Sources } from '../platform/settings.ts';
import { readClients, usableClients, type Clients } from './client-list.ts';
import { readPacks, type Packs, type Version } from './pack-store.ts';
import { readPersonal } from './personal.ts';
import type { Policy } from './policy.ts';
import { isOnTheWay } from './trouble.ts';

/** Days without an answer from an address of the firm after which the badge says so. Shorter, and every holiday would. */
const silentAfter = 7;

/** A pack that does not say when it was made is as old as it is here. */
const madeAt = ({ pack, arrived }: Version): number => {
  const made = Date.parse(pack.created ?? '');
  return Number.isNaN(made) ? arrived : made;
};

const daysSince = (time: number, now: number): number => Math.floor((now - time) / dayLength);
const isSilent = (days: number, packHours: number): boolean => days >= silentAfter + packHours / 24;

/** What the badge has to say about the firm's rules, if anything. */
export const noticeOf = ({ current, refused, since, fetched }: Packs, { packUrl, packHours, packMaxAgeDays }: Sources, now: number): PacksNotice | undefined => {
  if (refused && !isOnTheWay(refused)) return { kind: 'refused' };
  const silent = daysSince(fetched ?? current?.arrived ?? since ?? now, now);
  if (packUrl !== undefined && isSilent(silent, packHours)) return { kind: 'silent', days: silent };
  if (!current) return undefined;
  const age = daysSince(madeAt(current), now);
  return age > packMaxAgeDays ? { kind: 'old', days: age } : undefined;
};

/** The same about the firm's list of clients. */
const clientsNoticeOf = (clients: Clients, sources: Sources, now: number): RulesNotice | undefined => {
  if (sources.clientsUrl === undefined) return undefined;
  if (!usableClients(clients, sources)) return { kind: 'clients' };
  const days = daysSince(clients.fetched ?? now, now);
  return isSilent(days, sources.packHours) ? { kind: 'old-clients', days } : undefined;
};

/** What weighs most: that clients are not known at all, then the rules, then a list that is not the newest. */
const gravestNotice = (packs: Packs, clients: Clients, sources: Sources, now: number): RulesNotice | undefined => {
  const ofClients = clientsNoticeOf(clients, sources, now);
  return ofClients?.kind === 'clients' ? ofClients : (noticeOf(packs, sources, now) ?? ofClients);
};

/** Whom to ask: as the firm's policy says, else as the firm's pack does. */
export const withContact = ({ setBy, ...policy }: Policy, { current }: Packs): Policy => {
  const contact = current?.pack.contact;
  return contact === undefined || setBy.contact === 'firm' ? { ...policy, setBy } : { ...policy, settings: { ...policy.settings, contact }, setBy: { ...setBy, contact: 'firm' } };
};

/** All that the guard needs beside its own default pack. `stamp` changes when any of it does, save the notice. */
export const rulesFor = async ({ sources }: Pick<Policy, 'sources'>): Promise<Rules> => {
  const [packs, personal, kept] = await Promise.all([readPacks(), readPersonal(), readClients()]);
  const clients = usableClients(kept, sources);
  const notice = gravestNotice(packs, kept, sources, Date.now());
  const { current } = packs;
  const stamp = JSON.stringify([current?.key, current?.pack.id, current?.pack.sequence, current?.arrived, personal, clients && [kept.fetched, clients.list.proof]]);
  return { stamp, packs: current ? [current.pack] : [], personal, ...(clients && { clients }), ...(notice && { notice }) };
};
