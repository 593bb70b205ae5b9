import { browser } from './browser.ts';

/** Rules that somebody is writing: a tab that is closed loses nothing. They are never a part of what is in force. */
export interface KeptRules {
  /** The name of the file they were opened from or saved as. */
  readonly name: string;
  readonly text: string;
  /** Whether the file holds the same. */
  readonly isSaved: boolean;
  /** Which tab kept them. */
  readonly tab: string;
}

/** Its name in the storage. */
export const keptRulesKey = 'writtenRules';

export const readKeptRules = async (): Promise<KeptRules | undefined> => ((await browser.storage.local.get(keptRulesKey)) as { [keptRulesKey]?: KeptRules })[keptRulesKey];
/** @throws where the browser has no room left */
export const keepRules = (rules: KeptRules): Promise<void> => browser.storage.local.set({ [keptRulesKey]: rules });
