import { browser } from './browser.ts';

export interface FrontTab {
  readonly id: number;
  /** One of our sites. Of other pages, and of sites that the browser keeps from us, it tells us nothing. */
  readonly isOurs: boolean;
}

const patterns = (): string[] => (browser.runtime.getManifest()['host_permissions'] ?? []) as string[];

/** The tab in front; or, where the popup stands in a tab of its own, the one that its address names. */
export const frontTab = async (): Promise<FrontTab | undefined> => {
  const asked = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const [tab] = Number.isInteger(asked) ? [await browser.tabs.get(asked)] : await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ?? '';
  return tab?.id === undefined ? undefined : { id: tab.id, isOurs: patterns().some((pattern) => url.startsWith(pattern.replace('*', ''))) };
};

export const reload = (tab: FrontTab): Promise<void> => browser.tabs.reload(tab.id);

/** Firefox lets the user take our sites away from us. */
export const isAllowedOnSites = (): Promise<boolean> => browser.permissions.contains({ origins: patterns() });
/** Within the user's own press. */
export const askForSites = (): Promise<boolean> => browser.permissions.request({ origins: patterns() });
