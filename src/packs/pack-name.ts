import type { Pack } from '../engine/pack.ts';

/** So much of a digest tells the rules of one firm apart. */
const enough = 12;

/** By which one day in the log is matched with one set of rules: `id version #sequence digest`. @param digest SHA-256 of the signed bytes, in hexadecimal; default rules have none */
export const packName = ({ id, version, sequence }: Pick<Pack, 'id' | 'version' | 'sequence'>, digest?: string): string =>
  [id, version, ...(sequence === undefined ? [] : [`#${sequence}`]), ...(digest === undefined ? [] : [digest.slice(0, enough)])].join(' ');
