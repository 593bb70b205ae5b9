import type { Texts } from '../types.ts';
import { calm, type Loudness } from './calm.ts';
import { keep, type KeepFix } from './keep.ts';
import { mask, type Masking } from './mask.ts';
import { name } from './name.ts';
import { remove } from './remove.ts';
import { replace } from './replace.ts';
import type { Edit, Place } from './way.ts';
import { words, type WordsFix } from './words.ts';

/** What a rule may offer to write instead. Data in a closed list: no pack can say how, only which. */
export type FixData =
  | { readonly replace: Texts }
  | { readonly name: Texts }
  | WordsFix
  | { readonly mask: Masking }
  | { readonly remove: true }
  | { readonly calm: Loudness }
  | { readonly keep: KeepFix };

export const editOf = (fix: FixData, place: Place): Edit | undefined => {
  if ('replace' in fix) return replace(fix.replace, place);
  if ('name' in fix) return name(fix.name, place);
  if ('words' in fix) return words(fix, place);
  if ('mask' in fix) return mask(fix.mask, place);
  if ('remove' in fix) return remove(fix.remove, place);
  if ('calm' in fix) return calm(fix.calm, place);
  return keep(fix.keep, place);
};
