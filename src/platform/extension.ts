import { languages, type Language } from '../engine/types.ts';
import { browser } from './browser.ts';

export const extensionVersion = (): string => browser.runtime.getManifest().version;
export const openSettings = (): Promise<void> => browser.runtime.openOptionsPage();
/** The browser's own language, as far as we speak it. */
export const browserLanguage = (): Language => languages.find((language) => browser.i18n.getUILanguage().startsWith(language)) ?? 'en';
