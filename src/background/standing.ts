import nba from '../../rules/nba/pack.yaml';
import type { Override } from '../engine/pack.ts';
import { packName } from '../packs/pack-name.ts';
import type { LogEntry } from '../platform/messages.ts';
import { standardSettings, standardSources, type SetBy, type SettingName } from '../platform/settings.ts';
import type { Packs, Version } from './pack-store.ts';
import type { Policy } from './policy.ts';

/** What decides how a draft is judged here: kept as the log last knew it, so that no change passes it by. */
export interface Standing {
  /** By name: the default rules, and upon them the firm's. */
  readonly packs: readonly string[];
  /** The public key that the user accepted, or that came after it. */
  readonly key?: string;
  /** Rules that the user silenced. */
  readonly silenced: readonly string[];
  /** Value and whose word it is, by name. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Those that change what is found, what is asked, where rules come from, or how long this is known. */
const counting = ['role', 'account', 'mode', 'tips', 'override', 'reasonMinLength', 'packUrl', 'packKeys', 'packMaxAgeDays', 'clientsUrl', 'logRetentionDays'] as const satisfies readonly SettingName[];

const settingsFrom = (values: Readonly<Partial<Record<SettingName, unknown>>>, setBy: Readonly<Partial<Record<SettingName, SetBy>>>): Standing['settings'] =>
  Object.fromEntries(counting.map((name) => [name, values[name] === undefined ? 'none' : `${String(values[name])} (${setBy[name] ?? 'standard'})`]));

const nameOf = ({ pack, digest }: Version): string => packName(pack, digest);

/** The default rules, which come with Postproef, and upon them the firm's. */
const packNames = ({ current }: Packs): readonly string[] => [packName(nba), ...(current ? [nameOf(current)] : [])];

export const standingOf = ({ settings, sources, setBy }: Policy, packs: Packs, personal: readonly Override[]): Standing => ({
  packs: packNames(packs),
  ...(packs.key !== undefined && { key: packs.key }),
  silenced: personal.filter(({ off }) => off).map(({ rule }) => rule),
  settings: settingsFrom({ ...settings, ...sources }, setBy),
});

/** Of a browser in which nobody has set anything: what the log takes for granted. */
const untouched = (): Standing => ({ packs: [packName(nba)], silenced: [], settings: settingsFrom({ ...standardSettings, ...standardSources }, {}) });

export type Change = Pick<LogEntry, 'action' | 'rules' | 'platform' | 'change' | 'key' | 'settings'>;

const changeOf = (before: Standing, now: Standing, { later }: Packs): LogEntry['change'] => {
  if (String(before.packs) === String(now.packs)) return 'key-accepted';
  if (now.packs.length < before.packs.length) return 'removed';
  return later.some((version) => nameOf(version) === before.packs.at(-1)) ? 'stepped-back' : 'taken';
};

const ofPacks = (before: Standing, now: Standing, packs: Packs): Change[] => {
  const key = now.key === before.key ? undefined : now.key;
  if (key === undefined && String(before.packs) === String(now.packs)) return [];
  return [{ action: 'rules', rules: [], platform: '', change: changeOf(before, now, packs), ...(key !== undefined && { key }) }];
};

const ofSilence = (before: Standing, now: Standing): Change[] => {
  const gone = (from: Standing, other: Standing, change: 'silenced' | 'heard'): Change[] => {
    const rules = from.silenced.filter((rule) => !other.silenced.includes(rule));
    return rules.length === 0 ? [] : [{ action: 'rules', rules, platform: '', change }];
  };
  return [...gone(now, before, 'silenced'), ...gone(before, now, 'heard')];
};

const ofSettings = (before: Standing, now: Standing): Change[] => {
  const known = { ...untouched().settings, ...before.settings };
  const settings = counting.filter((name) => known[name] !== now.settings[name]).map((name) => `${name}=${now.settings[name]}`);
  return settings.length === 0 ? [] : [{ action: 'settings', rules: [], platform: '', settings }];
};

/** What changed since the log last knew, as entries. @param before undefined: it never knew */
export const changesSince = (before: Standing | undefined, now: Standing, packs: Packs): Change[] => {
  const known = before ?? untouched();
  return [...ofPacks(known, now, packs), ...ofSilence(known, now), ...ofSettings(known, now)];
};
