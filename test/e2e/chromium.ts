import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
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
  readonly locale?: string;
}

export const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Chromium as a user has it, the sites' own host names leading to this machine. Every other host leads nowhere. */
export const launchChromium = async ({ port, extension, headless = true, colorScheme = 'light', locale = 'nl-NL' }: LaunchOptions): Promise<Browser> => {
  const profile = mkdtempSync(join(tmpdir(), 'postproef-'));
  const hosts = Object.keys(pageOfHost).map((host) => `MAP ${host} 127.0.0.1:${port}`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    headless,
    colorScheme,
    viewport: headless ? { width: 1280, height: 800 } : null,
    args: [
      '--no-sandbox',
      `--lang=${locale}`,
      `--host-resolver-rules=${[...hosts, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
      '--ignore-certificate-errors',
      ...(extension ? [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`] : []),
    ],
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
};
