import { browser } from '../platform/browser.ts';
import { receive } from '../platform/messages.ts';
import type { ImportOutcome, Trouble } from '../platform/overview.ts';
import { lookForClients } from './client-list.ts';
import { forgetPosts, rememberPost } from './history.ts';
import { forgetInPages, injectGuard, tellGuards } from './inject.ts';
import { clearLog, logDecision, noteChanges, readLog } from './log.ts';
import { watchOpenPages } from './open-pages.ts';
import { keyOf, overview } from './overview.ts';
import { silence } from './personal.ts';
import { chooseSetting, readPolicy } from './policy.ts';
import { troubleOf } from './trouble.ts';
import { acceptKey, importPack, lookForPack, removePack, stepBack, stepForward } from './updates.ts';
import { welcome } from './welcome.ts';

const look = async (when: 'if-due' | 'now'): Promise<Trouble | undefined> => {
  const policy = await readPolicy();
  const [trouble] = await Promise.all([lookForPack(policy, when, readPolicy), lookForClients(policy.sources, when)]);
  return trouble;
};
const open = async ({ text, key }: { readonly text: string; readonly key?: string }): Promise<ImportOutcome> => {
  try {
    const { kind, ...rest } = await importPack(text, await readPolicy(), key);
    return kind === 'compare' && 'offer' in rest ? { kind, ...rest.offer, ...(await keyOf(rest.offer.key)) } : ({ kind } as ImportOutcome);
  } catch (error) {
    return { kind: 'refused', why: troubleOf(error, Date.now()) };
  }
};
const then = (...steps: (() => Promise<unknown>)[]) => async (): Promise<undefined> => {
  for (const step of steps) await step();
  return undefined;
};

receive({
  guard: injectGuard,
  opened: then(() => look('if-due')),
  decision: logDecision,
  posted: rememberPost,
  overview,
  look: () => look('now'),
  import: open,
  accept: ({ key }) => then(() => acceptKey(key), () => look('now'))(),
  back: then(stepBack),
  forward: then(stepForward),
  remove: then(removePack),
  choose: ({ name, value }) => chooseSetting(name, value).then(() => undefined),
  silence,
  log: readLog,
  clear: clearLog,
  forget: then(forgetPosts, forgetInPages),
});

/** For the log: where this fails, the next decision or look does it. */
const note = (): void => void noteChanges().catch((error: unknown) => console.warn('Postproef could not note what is in force.', error));

/** What the guards in open pages have to hear of. */
const told = ['packs', 'clients', 'personal', 'settings'];
browser.storage.onChanged.addListener((changes, area) => {
  const isPolicy = area === 'managed';
  if (!isPolicy && !(area === 'local' && told.some((name) => name in changes))) return;
  void then(tellGuards, ...(isPolicy ? [() => look('if-due')] : []))().catch((error: unknown) => console.warn('Postproef could not tell open pages of a change.', error));
  note();
});

/** Where the browser can (Chrome), a page that broke into our content script finds the storage shut: no rules to rewrite, no log to read. */
const { local } = browser.storage as { local: { setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> } };
void local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch((error: unknown) => console.warn('Postproef could not shut its storage to pages.', error));

/** So that the firm's rules are there before the first post. */
const begin = (): void => {
  void look('if-due').catch((error: unknown) => console.warn('Postproef could not look for rules.', error));
  note();
};
browser.runtime.onInstalled.addListener(({ reason }) => {
  begin();
  void welcome(reason).catch((error: unknown) => console.warn('Postproef could not show how it begins.', error));
});
browser.runtime.onStartup.addListener(begin);

void watchOpenPages().catch((error: unknown) => console.warn('Postproef could not reach pages that were open already.', error));
