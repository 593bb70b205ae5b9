import { modes } from '../engine/gate.ts';
import { accounts, languages, roles } from '../engine/types.ts';
import { closest } from '../packs/closest.ts';
import { browser } from '../platform/browser.ts';
import { standardSettings, standardSources, tips, type SetBy, type SettingName, type Settings, type Sources } from '../platform/settings.ts';
import { createMutex } from './mutex.ts';

type Raw = Readonly<Record<string, unknown>>;
type All = Settings & Sources;

const turn = createMutex();

/** Everything that is decided outside the rules, and by whom. */
export interface Policy {
  readonly settings: Settings;
  readonly sources: Sources;
  readonly setBy: Readonly<Partial<Record<SettingName, SetBy>>>;
  /** Names in the firm's policy whose value cannot be used, or not all of it, and names that are none: the next in line counts, and the options page says so. */
  readonly unusable: readonly string[];
}

const oneOf =
  <Word>(words: readonly Word[]) =>
  (value: unknown): Word | undefined =>
    words.find((word) => word === value);
const whole =
  (least: number, most: number) =>
  (value: unknown): number | undefined =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);
const address = (value: unknown): string | undefined => {
  const given = text(value);
  return given !== undefined && URL.canParse(given) && new URL(given).protocol === 'https:' ? given : undefined;
};
const publicKey = /^ed25519:[A-Za-z0-9+/]{43}=$/;
const isKey = (value: unknown): value is string => typeof value === 'string' && publicKey.test(value.trim());
/** One that is none does not take the others away. */
const publicKeys = (value: unknown): readonly string[] | undefined => {
  const keys = Array.isArray(value) ? value.filter(isKey).map((key) => key.trim()) : [];
  return keys.length > 0 ? keys : undefined;
};

/** What each setting may be. What none of these accepts is passed over. */
const accepts: { readonly [Name in SettingName]-?: (value: unknown) => All[Name] | undefined } = {
  role: oneOf(roles),
  account: oneOf(accounts),
  language: oneOf(languages),
  mode: oneOf(modes),
  tips: oneOf(tips),
  override: oneOf(['reason', 'never'] as const),
  reasonMinLength: whole(0, 300),
  contact: text,
  packUrl: address,
  packKeys: publicKeys,
  packHours: whole(1, 168),
  packMaxAgeDays: whole(1, 3_650),
  clientsUrl: address,
  clientsSecret: text,
  logRetentionDays: whole(1, 3_650),
};
const names = Object.keys(accepts) as SettingName[];
const isUsable = (name: SettingName, value: unknown): boolean => {
  const accepted = accepts[name](value);
  return accepted !== undefined && (!Array.isArray(value) || !Array.isArray(accepted) || accepted.length === value.length);
};
/** “packURL (packUrl?)” */
const asMeant = (name: string): string => {
  const meant = closest(name, names);
  return meant === undefined ? name : `${name} (${meant}?)`;
};
/** Firefox passes on names that are none; Chrome and Edge drop them. */
const unusableIn = (firm: Raw): readonly string[] => [
  ...names.filter((name) => firm[name] !== undefined && !isUsable(name, firm[name])),
  ...Object.keys(firm).filter((name) => !Object.hasOwn(accepts, name)).map(asMeant),
];
const forPages = ['role', 'account', 'language', 'mode', 'tips', 'override', 'reasonMinLength', 'contact'] as const satisfies readonly (keyof Settings)[];
/** Only the firm's policy can say these: what the user could set could undo it. */
const firmOnly: ReadonlySet<SettingName> = new Set(['packKeys', 'clientsUrl', 'clientsSecret']);
/** Nor may the user's own `learn` open what the firm keeps shut: then the standard mode counts, which differs in nothing else. */
const mayUserSay = (name: SettingName, value: unknown, firm: Raw): boolean => !firmOnly.has(name) && !(name === 'mode' && value === 'learn' && firm['override'] === 'never');

/** Firefox rejects where no policy is set; Chrome answers with nothing. */
const managed = async (): Promise<Raw> => {
  try {
    return await browser.storage.managed.get();
  } catch (error) {
    if (/manifest not found|not supported/i.test(String(error))) return {};
    throw error;
  }
};

const own = async (): Promise<Raw> => ((await browser.storage.local.get('settings')) as { settings?: Raw }).settings ?? {};
const kept = async (): Promise<Raw> => ((await browser.storage.local.get('lastSettings')) as { lastSettings?: Raw }).lastSettings ?? {};

const policyFrom = (firm: Raw, user: Raw): Policy => {
  const standard: Raw = { ...standardSettings, ...standardSources, language: accepts.language(browser.i18n.getUILanguage().slice(0, 2)) ?? 'en' };
  const values: Record<string, unknown> = {};
  const setBy: Partial<Record<SettingName, SetBy>> = {};
  const layers: readonly (readonly [SetBy, Raw])[] = [['firm', firm], ['you', user], ['standard', standard]];
  for (const name of names) {
    const said = layers.find(([who, layer]) => (who !== 'you' || mayUserSay(name, layer[name], firm)) && accepts[name](layer[name]) !== undefined);
    if (!said) continue;
    values[name] = accepts[name](said[1][name]);
    setBy[name] = said[0];
  }
  const pick = (wanted: (name: SettingName) => boolean) => Object.fromEntries(Object.entries(values).filter(([name]) => wanted(name as SettingName)));
  const isForPages = (name: SettingName): boolean => (forPages as readonly SettingName[]).includes(name);
  return {
    settings: pick(isForPages) as unknown as Settings,
    sources: pick((name) => !isForPages(name)) as unknown as Sources,
    setBy,
    unusable: unusableIn(firm),
  };
};

/** What was in force when it was last read: known at once, where the firm's policy may take seconds. It lacks the secret of the list of clients, which is never stored. */
export const lastPolicy = async (): Promise<Policy> => policyFrom(await kept(), await own());

/** Only a head start for next time: where it cannot be written, policy is waited for. */
const keepForNextTime = async ({ settings, sources: { clientsSecret: _, ...sources } }: Policy): Promise<void> => {
  const lastSettings = { ...settings, ...sources };
  if (JSON.stringify(await kept()) === JSON.stringify(lastSettings)) return;
  await browser.storage.local.set({ lastSettings }).catch((error: unknown) => console.warn('Postproef could not keep its settings for next time.', error));
};

/** The firm's word over the user's over the standard one. A value that cannot be used is passed over. */
export const readPolicy = async (): Promise<Policy> => {
  const policy = policyFrom(...(await Promise.all([managed(), own()])));
  await keepForNextTime(policy);
  return policy;
};

/** What the user chose on the options page; `undefined` takes a choice back. The firm's word still wins. */
export const chooseSetting = (name: SettingName, value: unknown): Promise<void> =>
  turn(async () => {
    const { [name]: _, ...others } = await own();
    const accepted = accepts[name](value);
    await browser.storage.local.set({ settings: accepted === undefined ? others : { ...others, [name]: accepted } });
  });
