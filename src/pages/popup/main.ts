import { tokenStyle } from '../../content/paint/style-tokens.ts';
import { languages, type Language } from '../../engine/types.ts';
import { browser } from '../../platform/browser.ts';
import { send } from '../../platform/messages.ts';
import { askTab } from '../../platform/page-report.ts';
import { browserName, reportText } from './report-text.ts';
import { tabState } from './tab-state.ts';
import { view } from './view.ts';

/** The tab in front; or, where the popup stands in a tab of its own, the one that its address names. */
const frontTab = async (): Promise<{ id: number; url: string } | undefined> => {
  const asked = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const [tab] = Number.isInteger(asked) ? [await browser.tabs.get(asked)] : await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url ?? '' };
};

const patterns = (): string[] => (browser.runtime.getManifest()['host_permissions'] ?? []) as string[];
const isOurs = (url: string): boolean => patterns().some((pattern) => url.startsWith(pattern.replace('*', '')));

const languageOf = async (): Promise<Language> => {
  const own: Language = languages.find((language) => browser.i18n.getUILanguage().startsWith(language)) ?? 'en';
  return send('overview', undefined).then(({ settings }) => settings.language, () => own);
};

const show = async (main: HTMLElement): Promise<void> => {
  const [tab, language, isAllowed] = await Promise.all([frontTab(), languageOf(), browser.permissions.contains({ origins: patterns() })]);
  const frames = tab ? await askTab(tab.id) : [];
  const { version, options_ui: options } = browser.runtime.getManifest();
  const then = (task: () => Promise<unknown>) => (): void => void task().then(() => window.close(), (error: unknown) => console.warn('Postproef could not do that.', error));
  document.documentElement.lang = language;
  main.replaceChildren(
    ...view({
      language,
      version,
      state: tabState({ isOurs: tab !== undefined && isOurs(tab.url), isAllowed, frames }),
      report: reportText({ version, browser: browserName(navigator.userAgent), language }, frames),
      hasSettings: options !== undefined,
      reload: then(() => browser.tabs.reload(tab?.id)),
      allow: then(() => browser.permissions.request({ origins: patterns() })),
      settings: then(() => browser.runtime.openOptionsPage()),
    }),
  );
};

const followTheme = (): void => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => void (document.body.dataset['theme'] = dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', follow);
  follow();
};

const tokens = new CSSStyleSheet();
tokens.replaceSync(tokenStyle);
document.adoptedStyleSheets = [tokens];
followTheme();
const main = document.querySelector('main');
if (main) await show(main);
