import { accounts, languages, roles } from '../engine/types.ts';
import { browser } from '../platform/browser.ts';
import { standardSettings, type Settings } from '../platform/settings.ts';

type Raw = Readonly<Record<string, unknown>>;

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

const pick = <Word>(words: readonly Word[], values: readonly unknown[], standard: Word): Word => {
  for (const value of values) {
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
  }
  return standard;
};

const settingsFrom = (layers: readonly Raw[]): Settings => {
  const of = (name: keyof Settings): unknown[] => layers.map((layer) => layer[name]);
  const length = of('reasonMinLength').find((value) => typeof value === 'number' && value >= 0 && value <= 300);
  const contact = of('contact').find((value) => typeof value === 'string' && value !== '');
  return {
    role: pick(roles, of('role'), standardSettings.role),
    account: pick(accounts, of('account'), standardSettings.account),
    language: pick(languages, [...of('language'), browser.i18n.getUILanguage().slice(0, 2)], 'en'),
    override: pick(['reason', 'never'] as const, of('override'), standardSettings.override),
    reasonMinLength: typeof length === 'number' ? length : standardSettings.reasonMinLength,
    ...(typeof contact === 'string' ? { contact } : {}),
  };
};

/** What was in force when it was last read: known at once, where the firm's policy may take seconds. */
export const lastSettings = async (): Promise<Settings> => settingsFrom([await kept(), await own()]);

/** The firm's settings over the user's over the standard ones. A value that is none of the words is passed over. */
export const readSettings = async (): Promise<Settings> => {
  const settings = settingsFrom(await Promise.all([managed(), own()]));
  await browser.storage.local.set({ lastSettings: settings });
  return settings;
};
