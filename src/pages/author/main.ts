import { browserLanguage } from '../../platform/extension.ts';
import { readKeptRules } from '../../platform/kept-rules.ts';
import { send, type Log, type LogEntry } from '../../platform/messages.ts';
import { chainsOf, flawsIn } from '../log-chains.ts';
import { dressPage } from '../theme.ts';
import { Page } from './page.ts';
import { wording } from './wording/index.ts';

/** What was changed proves nothing. */
const soundEntries = async (log: Log): Promise<readonly LogEntry[] | undefined> => (Object.keys(await flawsIn(log)).length === 0 ? chainsOf(log).flatMap(([, { entries }]) => entries) : undefined);

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
  new Page(main, { words, language }, { kept, log: log ? await soundEntries(log) : [], standing: overview?.packs.pack });
};

dressPage();
const main = document.querySelector('main');
if (main) begin(main).catch((error: unknown) => console.warn('Postproef could not show this page.', error));
