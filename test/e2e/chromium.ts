import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Worker } from 'playwright-core';
import type { LogEntry } from '../../src/platform/messages.ts';
import { pageOfHost } from '../sites/hosts.mjs';

export interface Browser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Port of the demo sites on this machine. */
  readonly port: number;
  /** Folder of the unpacked extension; none: the same browser without it. */
  readonly extension?: string;
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** What the user chose on the options page. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Another browser than the standard one. */
  readonly path?: string;
  /** A profile that is kept; none: a new one, thrown away afterwards. */
  readonly profile?: string;
}

export const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

declare const chrome: { storage: { local: { set(items: object): Promise<void>; remove(keys: readonly string[]): Promise<void>; get(key: string): Promise<Record<string, unknown>> } } };

/** Chromium as a user has it, the sites' own host names leading to this machine. Every other host leads nowhere. */
export const launchChromium = async ({ port, extension, headless = true, colorScheme = 'light', settings, path = chromiumPath, profile: kept }: LaunchOptions): Promise<Browser> => {
  const profile = kept ?? mkdtempSync(join(tmpdir(), 'postproef-'));
  const hosts = Object.keys(pageOfHost).map((host) => `MAP ${host} 127.0.0.1:${port}`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    headless,
    colorScheme,
    reducedMotion: headless ? 'reduce' : 'no-preference',
    viewport: headless ? { width: 1280, height: 800 } : null,
    args: [
      '--no-sandbox',
      `--host-resolver-rules=${[...hosts, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
      '--ignore-certificate-errors',
      ...(extension ? [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`] : []),
    ],
  });
  const browser: Browser = {
    context,
    close: async () => {
      await context.close();
      if (kept === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
  if (settings) await choose(browser, settings);
  return browser;
};

const workerOf = async (context: BrowserContext): Promise<Worker> => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');

/** As on the options page, in place of all that was chosen before. */
export const choose = async ({ context }: Browser, settings: Readonly<Record<string, unknown>>): Promise<void> =>
  (await workerOf(context)).evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);

const kept = async ({ context }: Browser, name: string): Promise<readonly unknown[]> =>
  (await workerOf(context)).evaluate(async (key) => ((await chrome.storage.local.get(key))[key] as unknown[] | undefined) ?? [], name);
const forget = async ({ context }: Browser, ...names: readonly string[]): Promise<void> => (await workerOf(context)).evaluate((keys) => chrome.storage.local.remove(keys), names);

/** The same words in the next test are no repetition then. */
export const forgetEarlierPosts = (browser: Browser): Promise<void> => forget(browser, 'earlier');
/** How many posts are remembered. */
export const earlierPosts = async (browser: Browser): Promise<number> => (await kept(browser, 'earlier')).length;

export const forgetDecisions = (browser: Browser): Promise<void> => forget(browser, 'log', 'logBook');
/** The log, as it lies on this computer. */
export const loggedDecisions = async (browser: Browser): Promise<readonly LogEntry[]> => (await kept(browser, 'log')) as readonly LogEntry[];
