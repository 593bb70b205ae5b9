import type { Layer, Pack } from '../engine/pack.ts';
import type { Texts } from '../engine/types.ts';

/** What a person says of a pack besides its rules. */
export interface About {
  readonly id: string;
  readonly title: Texts;
  readonly version: string;
  readonly sequence: number;
  readonly layer?: Layer | undefined;
  readonly engine?: string | undefined;
  /** Why these are earlier rules once more. */
  readonly rollback?: string | undefined;
  /** The rest of pack.yaml, as it was written. */
  readonly more: string;
}

/** JSON is YAML too, whatever stands in a text. */
const field = (name: string, value: unknown): string => `${name}: ${JSON.stringify(value)}`;

/** The text of pack.yaml. @returns also how many of its lines come before `more` */
export const headerText = ({ more, rollback, ...about }: About): { readonly text: string; readonly before: number } => {
  const fields = Object.entries({ schema: 1, ...about, ...(rollback !== undefined && { rollback: { reason: rollback } }) });
  const lines = fields.filter(([, value]) => value !== undefined).map(([name, value]) => field(name, value));
  return { text: [...lines, more].join('\n'), before: lines.length };
};

/** What goes on into the next version as it is, as a person would write it. */
export const moreOf = ({ publisher, contact, overrides = [] }: Pick<Pack, 'publisher' | 'contact' | 'overrides'>): string =>
  [
    ...(publisher === undefined ? [] : [field('publisher', publisher)]),
    ...(contact === undefined ? [] : [field('contact', contact)]),
    ...(overrides.length === 0 ? [] : ['overrides:', ...overrides.map((override) => `  - ${JSON.stringify(override)}`)]),
  ].join('\n');

/** Of three numbers the one in the middle rises; what else people write is theirs to raise. */
export const versionAfter = (version: string): string => version.replace(/^(\d+)\.(\d+)\.\d+$/, (_, first: string, second: string) => `${first}.${Number(second) + 1}.0`);
