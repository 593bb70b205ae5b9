import type { Pack, Override } from '../engine/pack.ts';
import type { Texts } from '../engine/types.ts';
import type { SetBy, SettingName, Settings, Sources } from './settings.ts';

/** What the options page shows: everything that the background knows, save secrets. Times in milliseconds since 1970. */
export interface Overview {
  readonly settings: Settings;
  readonly sources: Omit<Sources, 'clientsSecret'>;
  readonly setBy: Readonly<Partial<Record<SettingName, SetBy>>>;
  /** Names in the firm's policy whose value cannot be used, or that are none. */
  readonly unusable: readonly string[];
  readonly packs: PacksOverview;
  readonly clients: ClientsOverview;
  readonly personal: readonly Override[];
  /** Earlier posts of which a fingerprint is kept. */
  readonly posts: number;
}

/** Why something did not arrive, in plain words. Kept, so that a person can still read it tomorrow. */
export interface Trouble {
  readonly code: string;
  readonly texts: Texts;
  /** For whoever has to mend it: a status, a rule, a place. */
  readonly detail?: string;
  readonly time: number;
}

export interface VersionOverview {
  readonly title: Texts;
  readonly version: string;
  readonly created?: string;
  readonly arrived: number;
  readonly rules: number;
}

export interface KeyOverview {
  readonly key: string;
  /** To be read aloud and compared. */
  readonly words: string;
}

export interface PacksOverview {
  readonly pack?: Pack;
  readonly current?: VersionOverview & KeyOverview & { readonly url?: string };
  readonly earlier: readonly VersionOverview[];
  /** What was last stepped back from. */
  readonly later?: VersionOverview;
  readonly looked?: number;
  readonly next?: number;
  readonly fetched?: number;
  readonly refused?: Trouble;
  /** The way was at fault, not the pack. */
  readonly isOnTheWay: boolean;
  readonly offer?: KeyOverview & { readonly title: Texts; readonly version: string };
  readonly notice?: PacksNotice;
}

export interface ClientsOverview {
  readonly count?: number;
  readonly fetched?: number;
  readonly trouble?: Trouble;
  readonly hasSecret: boolean;
}

/** The firm's newest rules were refused, are old, or could not be asked after for a while. Days. */
export type PacksNotice = { readonly kind: 'refused' } | { readonly kind: 'old'; readonly days: number } | { readonly kind: 'silent'; readonly days: number };
/** What the badge says besides its count; `clients`: the firm has set a list of clients, and none of its secret is here; `old-clients`: one is, and could not be asked after for a while. */
export type RulesNotice = PacksNotice | { readonly kind: 'clients' } | { readonly kind: 'old-clients'; readonly days: number };

export type ImportOutcome =
  | { readonly kind: 'installed' | 'same' }
  | ({ readonly kind: 'compare'; readonly title: Texts; readonly version: string } & KeyOverview)
  | { readonly kind: 'refused'; readonly why: Trouble };
