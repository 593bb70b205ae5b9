import type { Severity } from '../engine/types.ts';
import { browser } from './browser.ts';

/** How a page stands, for the popup: structure only. Never a word of the draft, a name, a label or a path. */
export interface FrameReport {
  readonly site: string;
  readonly host: string;
  readonly top: boolean;
  /** A place where nothing is read, such as direct messages. */
  readonly isPrivate: boolean;
  /** Of the packs in force; none before the first compose box. */
  readonly packs: readonly PackReport[];
  readonly boxes: readonly BoxReport[];
  /** Big text boxes that no composer is known for: their skeletons. */
  readonly unknown: readonly string[];
}

export interface PackReport {
  readonly id: string;
  readonly version: string;
  readonly rules: number;
}

export interface BoxReport {
  readonly composer: string;
  readonly kind: 'post' | 'comment' | 'article';
  readonly state: 'watching' | 'clear' | 'findings' | 'passed' | 'unchecked';
  /** Why it was not looked at, or not by all rules. */
  readonly reason?: 'unreadable' | 'broken' | 'in-part' | 'unknown';
  /** A box that is only likely to be for a post: marked, and never held. */
  readonly unsure?: true;
  readonly points: Readonly<Record<Severity, number>>;
  /** Ids of the rules that found something, and how often. */
  readonly rules: Readonly<Record<string, number>>;
  readonly skeleton: string;
}

const channel = 'postproef-popup';

/** The page's side: answers each time the popup opens. */
export const tellPopup = (report: () => FrameReport, signal: AbortSignal): void => {
  const answer = (port: { readonly name: string; postMessage(report: FrameReport): void }): void => {
    if (port.name === channel) port.postMessage(report());
  };
  browser.runtime.onConnect.addListener(answer);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(answer), { once: true });
};

/**
 * The popup's side: asks every frame of a tab, which needs no permission.
 * @param wait milliseconds; a page that is just getting the checker answers late, one without us is known at once
 * @returns nothing where nobody answers: not one of our sites, or a page from before the extension was there
 */
export const askTab = (tabId: number, wait = 3_000): Promise<readonly FrameReport[]> =>
  new Promise((resolve) => {
    const heard: FrameReport[] = [];
    const port = browser.tabs.connect(tabId, { name: channel });
    const settle = (): void => resolve(heard);
    let timer = setTimeout(settle, wait);
    port.onMessage.addListener((message) => {
      heard.push(message as FrameReport);
      clearTimeout(timer);
      timer = setTimeout(settle, 80); // frames answer within a few milliseconds of each other
    });
    port.onDisconnect.addListener(settle);
  });
