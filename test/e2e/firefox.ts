import puppeteer, { type Browser as Puppeteer } from 'puppeteer-core';
import { startProxy } from '../sites/proxy.mjs';
import { firefoxId } from './extension-id.ts';

export interface Firefox {
  readonly browser: Puppeteer;
  /** Hosts that somebody asked for and that are not the demo sites. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

export const firefoxPath = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';

export interface LaunchOptions {
  /** Port of the demo sites on this machine. */
  readonly port: number;
  readonly extension: string;
  readonly headless?: boolean;
  /** Another browser than the standard one. */
  readonly path?: string;
  /** The host of the extension's own pages, which Firefox draws by lot; with it a test may open them. */
  readonly uuid?: string;
}

/** Stock Firefox with the unpacked, unsigned extension; the sites' host names lead to this machine through a proxy. */
export const launchFirefox = async ({ port, extension, headless = true, path = firefoxPath, uuid }: LaunchOptions): Promise<Firefox> => {
  const proxy = await startProxy(port);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless,
    ...(uuid !== undefined && { args: ['-remote-allow-system-access'] }),
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.no_proxies_on': '',
      'app.update.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'extensions.update.enabled': false,
      ...(uuid !== undefined && { 'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: uuid }) }),
    },
  });
  await browser.installExtension(extension);
  return {
    browser,
    refused: proxy.refused,
    close: async () => {
      await browser.close();
      await proxy.close();
    },
  };
};
