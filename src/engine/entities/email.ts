import { findAll, type Recogniser } from './recogniser.ts';

const candidate = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63} ?(?:@|\(at\)|\[at\]|\(apenstaartje\)|apenstaartje) ?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}(?![\p{L}\p{N}])/gu;
const providers = /(?:gmail|googlemail|hotmail|outlook|live|icloud|me|yahoo|ziggo|kpnmail|xs4all|planet|home|upcmail|casema|telfort|hetnet|chello|quicknet|tele2|solcon|protonmail|proton|gmx|telenet|skynet|msn|aol|mail)\.(?:com|nl|be|net|org|me|co\.uk|de|eu)$/;

const mayOccur: Recogniser['mayOccur'] = ({ folded }) => folded.includes('@') || /[([]at[)\]]/.test(folded);

export const emailRecogniser: Recogniser = { name: 'email', reads: 'folded', mayOccur, find: (text) => findAll(text, candidate) };

/** An address at a provider for private persons. */
export const privateEmailRecogniser: Recogniser = {
  name: 'private-email',
  reads: 'folded',
  mayOccur,
  find: (text) => findAll(text, candidate, (found) => providers.test(found)),
};
