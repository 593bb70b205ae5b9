import type { BoxReport } from '../../../platform/page-report.ts';
import type { TabState } from '../tab-state.ts';

/** Every word of the popup that is not the badge's own. */
export interface Wording {
  readonly locale: string;
  readonly sites: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<TabState['kind'], { title(site: string): string; detail(site: string): string }>>;
  readonly kinds: Readonly<Record<BoxReport['kind'], string>>;
  readonly empty: string;
  readonly stranger: string;
  readonly strangerSaid: string;
  /** Beside how a box stands where nothing is held. */
  readonly notHeld: string;
  readonly passed: string;
  readonly packs: string;
  rules(count: number): string;
  readonly defaultPack: string;
  readonly noPacksYet: string;
  readonly report: {
    readonly name: string;
    readonly about: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
  };
  readonly reload: string;
  readonly allow: string;
  readonly settings: string;
  readonly promise: string;
}
