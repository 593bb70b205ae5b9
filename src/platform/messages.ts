import type { Runtime } from 'webextension-polyfill';
import type { Fingerprint } from '../engine/known/history.ts';
import { browser } from './browser.ts';

/** One line of the log: what was decided about which rules. Never a word of the draft. */
export interface Decision {
  readonly rules: readonly string[];
  readonly action: 'posted-anyway' | 'consent' | 'does-not-fit' | 'took-wording';
  readonly reason?: string;
  readonly note?: string;
  readonly platform: string;
}

/** Every message there is: what goes in and what comes out. A draft is never among them. */
export interface Messages {
  /** The page has a compose box: bring the guard into this frame. */
  readonly guard: { readonly in: undefined; readonly out: undefined };
  readonly decision: { readonly in: Decision; readonly out: undefined };
  /** A draft was posted: its fingerprint is kept, to know it again. */
  readonly posted: { readonly in: Fingerprint; readonly out: undefined };
}
export type MessageKind = keyof Messages;

export interface Sender {
  readonly tabId: number | undefined;
  readonly frameId: number | undefined;
}
export type Handlers = { readonly [Kind in MessageKind]: (message: Messages[Kind]['in'], sender: Sender) => Promise<Messages[Kind]['out']> };

export const send = <Kind extends MessageKind>(kind: Kind, message: Messages[Kind]['in']): Promise<Messages[Kind]['out']> => browser.runtime.sendMessage({ kind, message }) as Promise<Messages[Kind]['out']>;

/** Answers messages; what is not one of ours stays unanswered. */
export const receive = (handlers: Handlers): void => {
  const answer = (raw: unknown, { tab, frameId }: Runtime.MessageSender): Promise<unknown> | undefined => {
    const { kind, message } = raw as { kind: MessageKind; message: never };
    const handler = handlers[kind] as ((message: never, sender: Sender) => Promise<unknown>) | undefined;
    return handler?.(message, { tabId: tab?.id, frameId });
  };
  browser.runtime.onMessage.addListener(answer as Runtime.OnMessageListenerAsync);
};
