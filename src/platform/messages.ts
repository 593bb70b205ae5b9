import type { Runtime } from 'webextension-polyfill';
import type { Fingerprint } from '../engine/known/history.ts';
import { browser } from './browser.ts';
import type { ImportOutcome, Overview, Trouble } from './overview.ts';
import type { SettingName } from './settings.ts';

/** One line of the log: what was decided about which rules. Never a word of the draft. */
export interface Decision {
  readonly rules: readonly string[];
  readonly action: 'posted-anyway' | 'consent' | 'does-not-fit' | 'took-wording' | 'on-trial' | 'counted';
  readonly reason?: string;
  readonly note?: string;
  readonly platform: string;
}

/**
 * A decision as it is kept, chained to the one before: what is changed or taken out in between can be seen. `rules`, `settings`: other ones are
 * in force from here on; `cleared`: somebody erased what was there; `saved`: the last line of a chain in a file, made as the file was. All fields lie flat: browsers put the names of what they keep in another order.
 */
export interface LogEntry extends Omit<Decision, 'action'> {
  readonly action: Decision['action'] | 'rules' | 'settings' | 'cleared' | 'saved';
  /** Of `rules`: what happened to the firm's pack or its key, or what the user did to the rules named. */
  readonly change?: 'taken' | 'stepped-back' | 'removed' | 'key-accepted' | 'silenced' | 'heard';
  /** Of `rules`: the public key accepted here, where it became another one. */
  readonly key?: string;
  /** Of `settings`: those that changed, with whose word they are: `role=staff (firm)`. */
  readonly settings?: readonly string[];
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The packs in force, as `id version #sequence digest`; older entries have `id version`. */
  readonly packs: readonly string[];
  /** In force as it was written, and the version of Postproef; older entries lack them. */
  readonly role?: string;
  readonly account?: string;
  readonly mode?: string;
  readonly override?: string;
  readonly extension?: string;
  /** How many decisions just before this one could not be kept. */
  readonly lost?: number;
  /** How many entries were cleared. */
  readonly erased?: number;
  /** The hash of the entry before. */
  readonly previous: string;
  readonly hash: string;
}

/** Kept beside the entries: what was cut off at an end shows by it. */
export interface LogBook {
  /** How many entries there ever were. */
  readonly written: number;
  /** What the first entry must have as the hash before it. */
  readonly before: string;
  /** The hash of the last one. */
  readonly last: string;
  /** How many made room for later ones: a limit of number, not of age. None did, or none was counted yet, where it is not there. */
  readonly crowded?: number;
}

export interface LogChain {
  readonly entries: readonly LogEntry[];
  /** None yet where an earlier Postproef wrote all of it. */
  readonly book?: LogBook;
}

/** The decisions, and beside them what has a chain and a limit of its own. */
export interface Log extends LogChain {
  /** What rules on trial found. An earlier Postproef wrote that among the decisions. */
  readonly trials: LogChain;
  /** Which rules and settings came into force. */
  readonly changes: LogChain;
  /** The packs now in force, as an entry names them. */
  readonly packs: readonly string[];
  /** How many decisions could not be kept since the last one that could. */
  readonly lost: number;
}

/** Every message there is: what goes in and what comes out. A draft is never among them. */
export interface Messages {
  /** The page has a compose box: bring the guard into this frame. */
  readonly guard: { readonly in: undefined; readonly out: undefined };
  /** A compose box opened: a good moment to see whether the firm has newer rules. */
  readonly opened: { readonly in: undefined; readonly out: undefined };
  readonly decision: { readonly in: Decision; readonly out: undefined };
  /** A draft was posted: its fingerprint is kept, to know it again. */
  readonly posted: { readonly in: Fingerprint; readonly out: undefined };
  /** The rest is for the extension's own pages. */
  readonly overview: { readonly in: undefined; readonly out: Overview };
  /** Answers with what went wrong only where that could not be kept, and so is not in the overview. */
  readonly look: { readonly in: undefined; readonly out: Trouble | undefined };
  /** @property key the public key that the user compared and accepted */
  readonly import: { readonly in: { readonly text: string; readonly key?: string }; readonly out: ImportOutcome };
  readonly accept: { readonly in: { readonly key: string }; readonly out: undefined };
  readonly back: { readonly in: undefined; readonly out: undefined };
  readonly forward: { readonly in: undefined; readonly out: undefined };
  readonly remove: { readonly in: undefined; readonly out: undefined };
  readonly choose: { readonly in: { readonly name: SettingName; readonly value: unknown }; readonly out: undefined };
  readonly silence: { readonly in: { readonly rule: string; readonly off: boolean }; readonly out: undefined };
  readonly log: { readonly in: undefined; readonly out: Log };
  readonly clear: { readonly in: undefined; readonly out: undefined };
  /** The fingerprints of earlier posts, in open pages as well. */
  readonly forget: { readonly in: undefined; readonly out: undefined };
}
export type MessageKind = keyof Messages;

/** What a content script may ask. A page that broke into ours must not be able to install rules. */
const fromPages: ReadonlySet<MessageKind> = new Set(['guard', 'opened', 'decision', 'posted']);

export interface Sender {
  readonly tabId: number | undefined;
  readonly frameId: number | undefined;
}
export type Handlers = { readonly [Kind in MessageKind]: (message: Messages[Kind]['in'], sender: Sender) => Promise<Messages[Kind]['out']> };

export const send = <Kind extends MessageKind>(kind: Kind, message: Messages[Kind]['in']): Promise<Messages[Kind]['out']> => browser.runtime.sendMessage({ kind, message }) as Promise<Messages[Kind]['out']>;

/** Answers messages; what is not one of ours, or not for this sender, stays unanswered. */
export const receive = (handlers: Handlers): void => {
  const answer = (raw: unknown, { tab, frameId, url }: Runtime.MessageSender): Promise<unknown> | undefined => {
    const { kind, message } = raw as { kind: MessageKind; message: never };
    if (!fromPages.has(kind) && !url?.startsWith(browser.runtime.getURL(''))) return undefined;
    const handler = handlers[kind] as ((message: never, sender: Sender) => Promise<unknown>) | undefined;
    return handler?.(message, { tabId: tab?.id, frameId });
  };
  browser.runtime.onMessage.addListener(answer as Runtime.OnMessageListenerAsync);
};
