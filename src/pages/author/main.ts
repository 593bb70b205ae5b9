import { browserLanguage } from '../../platform/extension.ts';
import { readKeptRules } from '../../platform/kept-rules.ts';
import { send } from '../../platform/messages.ts';
import { chainsOf } from '../log-chains.ts';
import { dressPage } from '../theme.ts';
import { Page } from './page.ts';
import { wording } from './wording/index.ts';

/** The page works without the background too: then in the browser's language. */
const begin = async (main: HTMLElement): Promise<void> => {
  const [overview, log, kept] = await Promise.all([
    send('overview', undefined).catch((error: unknown) => void console.warn('Postproef could not ask for its settings.', error)),
    send('log', undefined).catch((error: unknown) => void console.warn('Postproef could not ask for its log.', error)),
    readKeptRules(),
  ]);
  const language = overview?.settings.language ?? browserLanguage();
  const words = wording(language);
  document.documentElement.lang = language;
  document.title = `${words.title} · Postproef`;
  new Page(main, { words, language }, { kept, log: log ? chainsOf(log).flatMap(([, { entries }]) => entries) : [], standing: overview?.packs.pack });
};

dressPage();
const main = document.querySelector('main');
if (main) begin(main).catch((error: unknown) => console.warn('Postproef could not show this page.', error));
