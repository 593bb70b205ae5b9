import { sign } from '../text/tokens.ts';
import { findAll, type Recogniser } from './recogniser.ts';

const at = String.raw` ?(?:@|[(\[<{] ?(?:at|apenstaart(?:je)?) ?[)\]>}]|apenstaart(?:je)?) ?`;
const dot = String.raw`(?:\.| ?[(\[{] ?(?:dot|punt) ?[)\]}] ?)`;
const candidate = new RegExp(String.raw`(?<![a-zA-Z\d])(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}${at}[\p{L}\p{N}-]{1,63}(?:${dot}[\p{L}\p{N}-]{1,63}){1,4}(?![\p{L}\p{N}])`, 'gu');
/** What stands after its first part: quickly seen not to be there. */
const hasDomain = new RegExp(String.raw`(?:@|[(\[<{] ?(?:at|apenstaart(?:je)?) ?[)\]>}]|apenstaart(?:je)?) ?[\p{L}\p{N}-]{1,63}${dot}[\p{L}\p{N}-]`, 'u');
const names = 'gmail|googlemail|hotmail|outlook|live|icloud|me|yahoo|ziggo|kpnmail|kpnplanet|xs4all|planet|home|upcmail|casema|telfort|hetnet|chello|quicknet|tele2|solcon|caiway|zonnet|wanadoo|freeler|onsbrabantnet|protonmail|proton|pm|gmx|telenet|skynet|scarlet|proximus|pandora|msn|aol|mail|mac|fastmail|tutanota';
const domains = String.raw`(?:com|nl|be|net|org|me|co\.uk|de|eu|fr|ch)`;
const providers = new RegExp(String.raw`(?:^|[^\p{L}\p{N}])(?:${names})\.${domains}$`, 'u');
const distinct = 'gmail|googlemail|hotmail|outlook|icloud|yahoo|ziggo|kpnmail|xs4all|telenet|skynet|proximus|protonmail|gmx';
/** jan punt de vries at gmail punt com: in words, at a provider that is known. */
const spoken = new RegExp(String.raw`(?<![a-zA-Z\d])(?<![\p{L}\p{N}])[\p{L}\p{N}_.-]{2,40}(?: (?:punt|dot|streepje|underscore|liggend streepje) [\p{L}\p{N}_.-]{1,40}){0,3} (?:at|apenstaart|apenstaartje) (?:${distinct})(?:\.| ?(?:punt|dot) ?)(?:com|nl|be|net|org)(?![\p{L}\p{N}])`, 'gu');

const inDots = (found: string): string => found.replace(/ ?[(\[{] ?(?:dot|punt) ?[)\]}] ?/g, '.');
const cue = /(?<![a-z])at$|apenstaart/;
const mayOccur: Recogniser['mayOccur'] = ({ signs, folded }, isCued) => (signs & sign.at) !== 0 || (isCued && /[([<{] ?at ?[)\]>}]|apenstaart|(?<![a-z])at [a-z0-9]+(?:\.| punt| dot)/.test(folded));
const find = (text: string, isWanted: (found: string) => boolean) =>
  [...(hasDomain.test(text) ? findAll(text, candidate, (found) => isWanted(inDots(found))) : []), ...(/ (?:at|apenstaart(?:je)?) /.test(text) ? findAll(text, spoken) : [])].sort((a, b) => a.start - b.start || b.end - a.end).filter((span, index, all) => index === 0 || span.start >= (all[index - 1]?.end ?? 0));

export const emailRecogniser: Recogniser = { name: 'email', reads: 'folded', cue, mayOccur, find: (text) => find(text, () => true) };

/** An address at a provider for private persons. */
export const privateEmailRecogniser: Recogniser = { name: 'private-email', reads: 'folded', cue, mayOccur, find: (text) => find(text, (found) => providers.test(found)) };
