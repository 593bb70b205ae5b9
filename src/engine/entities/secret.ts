import { sign } from '../text/tokens.ts';
import type { Span } from '../types.ts';
import { findAll, type Recogniser } from './recogniser.ts';

/** Keys that say by their first letters whose they are. */
const key = /(?<![a-zA-Z\d])(?<![\p{L}\p{N}])(?:(?:sk|pk|rk)_(?:live|test)_[A-Za-z0-9]{10,64}|whsec_[A-Za-z0-9]{16,64}|sk-(?:proj-|ant-)?[A-Za-z0-9_-]{20,160}|(?:AKIA|ASIA)[0-9A-Z]{16}|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}|do[opr]_v1_[a-f0-9]{40,64}|lin_api_[A-Za-z0-9]{30,60}|ya29\.[A-Za-z0-9_-]{30,200}|hooks\.slack\.com\/services\/T[A-Z0-9]{6,12}\/B[A-Z0-9]{6,12}\/[A-Za-z0-9]{16,40}|gh[pousr]_[A-Za-z0-9]{30,80}|github_pat_[A-Za-z0-9_]{30,100}|glpat-[A-Za-z0-9_-]{16,60}|hf_[A-Za-z0-9]{20,60}|npm_[A-Za-z0-9]{30,50}|SG\.[A-Za-z0-9_-]{16,40}\.[A-Za-z0-9_-]{20,60}|xox[abprs]-[A-Za-z0-9-]{10,100}|AIza[A-Za-z0-9_-]{35}|eyJ[A-Za-z0-9_-]{10,400}\.eyJ[A-Za-z0-9_-]{10,800}|AccountKey=[A-Za-z0-9+\/=]{20,120}|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----)/gu;
/** user:password@host in an address. */
const inAddress = /(?<![a-zA-Z\d])(?<![\p{L}\p{N}])(?:https?|ftp|sftp|postgres(?:ql)?|mysql|mongodb(?:\+srv)?|redis|amqp):\/\/[^\s:@\/]{1,60}:[^\s@\/]{3,60}@[^\s]{3,100}/giu;
const label = String.raw`wachtwoord(?:zin)?|wachtwoord zin|paswoord|password|passwort|passphrase|pwd?|pass|psw|ww|wifi-?code|toegangscode|inlogcode|alarmcode|pincode|pin|puk|api[- ]?key|access token|token|secret|client secret|bearer|login|inlog(?:gegevens)?|user(?:name)?|gebruikersnaam|credentials|deurcode|kluiscode|poortcode|door code|alarm code|access code|safe code|gate code|wifi(?: password| wachtwoord)?|(?:de|the) (?:code|sleutel|key)`;
const ofWhat = String.raw`(?:\s+(?:van|of|for|voor|to|op|bij|on|in)\s+[\p{L}'’-]{1,20}(?:\s+[\p{L}'’-]{1,20}){0,3})?`;
/** After such a word and “is” or a colon: something that nobody would write as a word. */
const labelled = new RegExp(String.raw`(?<![a-zA-Z\d])(?<![\p{L}\p{N}])(?:${label})${ofWhat}(?:\s*(?:[:=→(]|->|(?:is|was)\s*:|is|was|staat op|wordt|set to)\s*(?:nog steeds|nog altijd|still|nu|now|gewoon|just|altijd|always|zn kenteken,|zijn kenteken,)?\s*)["'‘“]?(\S{4,64})`, 'giu');
/** Password Zomer2024! with nothing between: it must hold letters and a digit or a sign. */
const bare = /(?<![a-zA-Z\d])(?<![\p{L}\p{N}])(?:wachtwoord|paswoord|password|passphrase|pwd|pw|ww|wifi-?code|pincode|toegangscode|alarmcode|kluiscode|deurcode|api[- ]?key|bearer|token)(?:\s+(?:van|of|for|voor|to|op)\s+[\p{L}'’-]{1,20}(?:\s+[\p{L}'’-]{1,20})?)?(?:\s+(?:kantoor|werk|office))?\s+["'‘“]?([^\s"'’”]{4,64})/giu;
/** In quotation marks after such a word anything counts: het wachtwoord is “kerststol”. */
const quoted = /(?<![a-zA-Z\d])(?<![\p{L}\p{N}])(?:wachtwoord|paswoord|password|passphrase|ww|pw)(?:\s+(?:van|of|for|voor|to|op)\s+[\p{L}'’-]{1,20}(?:\s+[\p{L}'’-]{1,20}){0,2})?\s*(?:is|was|=|:|blijft|staat op)\s*(?:nog steeds|nog altijd|still|nu|now|gewoon|just)?\s*["'‘’“”„]([\p{L}\p{N}]{5,30})["'’”]/giu;
/** A user and a password: admin / Zomer-Kantoor24! */
const pair = /(?<![a-zA-Z\d])(?<![\p{L}\p{N}\/])(?:admin|root|user|beheer|beheerder|administrator|info|demo|test|[\p{L}.]{2,20}@[\p{L}\d.-]{3,40})\s?[\/:|]\s?(\S{6,64})/giu;
/** With admin and Welkom01!: in words only after a user that is no other word. */
const pairInWords = /(?<![a-zA-Z\d])(?<![\p{L}\p{N}\/])(?:admin|root|administrator|beheerder)\s(?:en|and|met|with)\s(\S{6,64})/giu;

/** A word that may go before a secret, the sign of a pair, or the long run of a key. */
const hint = /wachtw|paswo|pass|pwd|pw\b|psw|ww\b|code|pin\b|puk|key|token|secret|bearer|login|inlog|user|gebruikersn|credent|sleutel|wifi|admin|root|beheer|info|demo|test|@|[a-z0-9_-]{16}|begin /;

/** Keys and addresses that may hold no digit at all. */
const plainHint = /wachtw|paswo|passw|passp|\bww\b|\bpw\b|\b(?:hf|npm|gh[a-z]|[spr]k|github_pat)_|(?:akia|asia)[a-z0-9]{16}|aiza|eyj|sk-|sg\.|xox[abprs]-|glpat-|ya29|private key|:\/\/[^\s@]{1,80}@|accountkey|slack\.com/;

/** Words that go before a secret, users, and how keys begin. A word that only begins so, as information does, gives nothing away. */
const cue =
  /(?<![a-z\d])(?:(?:wachtwoord(?:zin)?|paswoord|password|passwort|passphrase|pwd?|pass|psw|ww|wifi-?code|toegangscode|inlogcode|alarmcode|pincode|pin|puk|api-?key|token|secret|bearer|login|inlog(?:gegevens)?|user(?:name)?|gebruikersnaam|credentials|deurcode|kluiscode|poortcode|code|wifi|sleutel|key)(?:is|was|wordt|staat|set|blijft|(?![a-z]))|(?:admin|root|user|beheer|beheerder|administrator|info|demo|test)(?![a-z])|[spr]k(?![a-z])|whsec|akia|asia|shp[a-z]{2}|do[opr](?![a-z])|lin(?![a-z])|ya29|hooks|gh[a-z](?![a-z])|github|glpat|hf|npm|sg(?![a-z])|xox[a-z]|aiza|eyj|accountkey|begin(?![a-z]))/;
/** Without one of these a key has no beginning. */
const keySign = /[_=-]|AKIA|ASIA|ya29|hooks|SG\.|AIza|eyJ/;
const secretWord = /wachtw|paswo|pass|pwd|pw|psw|ww|code|pin|puk|key|token|secret|bearer|login|inlog|user|gebruikersn|credent|sleutel/iu;
const userWord = /@|admin|root|user|beheer|info|demo|test/iu;

const isWord = (found: string): boolean => /^[\p{L}'’-]+[.,!?;:)"'’”]*$/u.test(found);
const coreOf = (found: string): string => found.replace(/[.,;:)"'’”]+$/, '');
/** Letters with digits or signs inside: Lente2026!, hunter2. Or four digits, for a PIN. */
const looksSecret = (found: string): boolean => {
  const core = coreOf(found);
  if (isWord(found) || /^https?:|^www\.|\//i.test(core)) return false;
  return /\d/.test(core) && core.length >= 4 && !/^(?:19|20)\d\d$|^\d{1,2}[:.]\d{2}$|^[\d.,]+[%€]$/.test(core);
};
/** No date, no year, no amount: letters and digits in one. */
const looksMixed = (found: string): boolean => {
  const core = coreOf(found);
  return looksSecret(found) && core.length >= 6 && /\p{L}/u.test(core) && !/^\d+(?:e|de|ste|st|nd|rd|th|x|k|m|uur|min|%)$/i.test(core) && !/^[a-z]+-\d+$/i.test(core);
};
const isPin = (text: string, { index }: RegExpExecArray, found: string): boolean => /^\d{4,8}$/.test(coreOf(found)) && !/^(?:19|20)\d\d$/.test(coreOf(found)) && /^(?:pincode|alarmcode|kluiscode|deurcode|toegangscode)/i.test(text.slice(index, index + 14));

const afterWord = (text: string): readonly Span[] => [
  ...findAll(text, labelled, (_, match) => looksSecret(match[1] ?? '')),
  ...findAll(text, bare, (_, match) => looksMixed(match[1] ?? '') || isPin(text, match, match[1] ?? '')),
  ...findAll(text, quoted, (_, match) => !/^(?:wachtwoord|password|sterk|strong|veilig|safe|vertrouwen|trust|geduld|patience|respect|samen|plezier|please|alsjeblieft|koffie|coffee)$/i.test(match[1] ?? '')),
];
const afterUser = (text: string): readonly Span[] => [
  ...findAll(text, pairInWords, (_, match) => looksMixed(match[1] ?? '')),
  ...findAll(text, pair, (_, match) => looksSecret(match[1] ?? '') && /[^\d.,:\/-]/.test(match[1] ?? '')),
];

/** Passwords, codes and keys: by the form of the key, or by the word before something that is no word. */
export const secretRecogniser: Recogniser = {
  name: 'secret',
  reads: 'original',
  cue,
  mayOccur: (facts, isCued) => (isCued || (facts.signs & sign.at) !== 0) && ((facts.digits >= 1 && hint.test(facts.folded)) || plainHint.test(facts.folded)),
  find: (text) => [...(keySign.test(text) ? findAll(text, key) : []), ...(text.includes('://') ? findAll(text, inAddress) : []), ...(secretWord.test(text) ? afterWord(text) : []), ...(userWord.test(text) ? afterUser(text) : [])]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span, index, all) => !all.slice(0, index).some((earlier) => earlier.end > span.start)),
};
