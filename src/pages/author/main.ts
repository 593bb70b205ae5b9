import { tokenStyle } from '../../content/paint/style-tokens.ts';
import { browserLanguage } from '../../platform/extension.ts';
import { readKeptRules } from '../../platform/kept-rules.ts';
import { send } from '../../platform/messages.ts';
import { Page } from './page.ts';
import { wording } from './wording/index.ts';

const followTheme = (): void => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => void (document.body.dataset['theme'] = dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', follow);
  follow();
};

/** The page works without the background too: then in the browser's language. */
const begin = async (main: HTMLElement): Promise<void> => {
  const [language, kept] = await Promise.all([
    send('overview', undefined).then(({ settings }) => settings.language).catch((error: unknown) => (console.warn('Postproef could not ask for its settings.', error), browserLanguage())),
    readKeptRules(),
  ]);
  const words = wording(language);
  document.documentElement.lang = language;
  document.title = `${words.title} · Postproef`;
  new Page(main, { words, language }, kept);
};

const tokens = new CSSStyleSheet();
tokens.replaceSync(tokenStyle);
document.adoptedStyleSheets = [tokens];
followTheme();
const main = document.querySelector('main');
if (main) begin(main).catch((error: unknown) => console.warn('Postproef could not show this page.', error));
