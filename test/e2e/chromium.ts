import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Worker } from 'playwright-core';
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

declare const chrome: { storage: { local: { set(items: object): Promise<void>; remove(key: string): Promise<void>; get(key: string): Promise<Record<string, unknown>> } } };

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
  if (settings) {
    const worker = await workerOf(context);
    await worker.evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
  }
  return {
    context,
    close: async () => {
      await context.close();
      if (kept === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
};

const workerOf = async (context: BrowserContext): Promise<Worker> => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');

/** The same words in the next test are no repetition then. */
export const forgetEarlierPosts = async ({ context }: Browser): Promise<void> => (await workerOf(context)).evaluate(() => chrome.storage.local.remove('earlier'));
/** How many posts are remembered. */
export const earlierPosts = async ({ context }: Browser): Promise<number> => (await workerOf(context)).evaluate(async () => ((await chrome.storage.local.get('earlier'))['earlier'] as unknown[] | undefined)?.length ?? 0);
