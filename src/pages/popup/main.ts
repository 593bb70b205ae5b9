import type { Language } from '../../engine/types.ts';
import { browserLanguage, extensionVersion, openSettings } from '../../platform/extension.ts';
import { askForSites, frontTab, isAllowedOnSites, reload } from '../../platform/front-tab.ts';
import { send } from '../../platform/messages.ts';
import { askTab } from '../../platform/page-report.ts';
import { dressPage } from '../theme.ts';
import { browserName, reportText } from './report-text.ts';
import { tabState } from './tab-state.ts';
import { view } from './view.ts';

/** Milliseconds: just after it starts, a browser may take seconds to tell what the firm has set. An empty page is worse than a change of language. */
const patience = 250;

const languageOf = (): Promise<Language> => send('overview', undefined).then(({ settings }) => settings.language, browserLanguage);
const soon = (): Promise<Language> => new Promise((resolve) => setTimeout(() => resolve(browserLanguage()), patience));

/** The popup has done its part once the browser shows something else. */
const thenClose = (task: () => Promise<unknown>) => (): void => void task().then(() => window.close(), (error: unknown) => console.warn('Postproef could not do that.', error));

const show = async (main: HTMLElement): Promise<void> => {
  const told = languageOf();
  const [tab, first, isAllowed] = await Promise.all([frontTab(), Promise.race([told, soon()]), isAllowedOnSites()]);
  const frames = tab ? await askTab(tab.id) : [];
  const version = extensionVersion();
  const draw = (language: Language): void => {
    document.documentElement.lang = language;
    main.replaceChildren(
      ...view({
        language,
        version,
        state: tabState({ isOurs: tab?.isOurs ?? false, isAllowed, frames }),
        report: reportText({ version, browser: browserName(navigator.userAgent), language }, frames),
        reload: thenClose(async () => tab && reload(tab)),
        allow: thenClose(askForSites),
        settings: thenClose(openSettings),
      }),
    );
  };
  draw(first);
  const language = await told;
  if (language !== first) draw(language);
};

dressPage();
const main = document.querySelector('main');
if (main) await show(main);
