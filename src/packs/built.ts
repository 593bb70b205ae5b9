import type { Pack } from '../engine/pack.ts';
import { bytesFor } from './limits.ts';

/** To the second, as long as any other: the size of a pack does not hang on when it was built. */
export const momentOf = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;

/** The one file of a pack, its fields in the order of the schema, rules and lists as they were written. @param created when it is built */
export const builtText = (pack: Pack, created: string): string => `${JSON.stringify({ schema: 1, ...pack, created })}\n`;

/** What is wrong with its size once it is built. */
export const oversize = (pack: Pack): string | undefined => {
  const most = bytesFor(pack.layer);
  const bytes = new TextEncoder().encode(builtText(pack, momentOf(0))).length;
  return bytes > most ? `Expected at most ${most} bytes; got ${bytes}.` : undefined;
};
