import puppeteer, { type Browser as Puppeteer } from 'puppeteer-core';
import { startProxy } from '../sites/proxy.mjs';

export interface Firefox {
  readonly browser: Puppeteer;
  /** Hosts that somebody asked for and that are not the demo sites. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

export const firefoxPath = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';

/** Stock Firefox with the unpacked, unsigned extension; the sites' host names lead to this machine through a proxy. */
export const launchFirefox = async ({ port, extension, headless = true, path = firefoxPath }: { port: number; extension: string; headless?: boolean; path?: string }): Promise<Firefox> => {
  const proxy = await startProxy(port);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless,
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
