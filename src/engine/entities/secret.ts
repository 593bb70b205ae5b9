import { findAll, type Recogniser } from './recogniser.ts';

/** Keys that say by their first letters whose they are. */
const key = /(?<![\p{L}\p{N}])(?:(?:sk|pk|rk)_(?:live|test)_[A-Za-z0-9]{10,64}|AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,80}|github_pat_[A-Za-z0-9_]{30,100}|xox[abprs]-[A-Za-z0-9-]{10,100}|AIza[A-Za-z0-9_-]{35}|eyJ[A-Za-z0-9_-]{10,400}\.eyJ[A-Za-z0-9_-]{10,800}|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----)/gu;
const label = String.raw`wachtwoord(?:zin)?|wachtwoord zin|paswoord|password|passwort|passphrase|pwd?|pass|ww|wifi-?code|toegangscode|inlogcode|alarmcode|pincode|pin|api[- ]?key|access token|token|secret|login|inlog(?:gegevens)?|user(?:name)?|gebruikersnaam|credentials|deurcode|kluiscode|door code|alarm code|access code|safe code|(?:de|the) code`;
/** After such a word and “is” or a colon: something that nobody would write as a word. */
const labelled = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${label})(?:\s+(?:van|of|for|voor|to)\s+[\p{L}'’-]{1,20}(?:\s+[\p{L}'’-]{1,20}){0,2})?(?:\s*(?:[:=]|is|was|=)\s*(?:nog steeds|still|nu|now|gewoon|just|zn kenteken,|zijn kenteken,)?\s*)["'‘“]?(\S{4,64})`, 'giu');
/** A user and a password: admin / Zomer-Kantoor24! */
const pair = /(?<![\p{L}\p{N}\/])(?:admin|root|user|beheer|beheerder|administrator|info|demo|test|[\p{L}.]{2,20}@[\p{L}\d.-]{3,40})\s?[\/:|]\s?(\S{6,64})/giu;

/** A word that may go before a secret, the sign of a pair, or the long run of a key. */
const hint = /wachtw|paswo|pass|pwd|pw\b|ww\b|code|pin\b|key|token|secret|login|inlog|user|gebruikersn|credent|admin|root|beheer|info|demo|test|@|[a-z0-9_-]{16}|begin /;

const isWord = (found: string): boolean => /^[\p{L}'’-]+[.,!?;:)"'’”]*$/u.test(found);
/** Letters with digits or signs inside: Lente2026!, hunter2. Or four digits, for a PIN. */
const looksSecret = (found: string): boolean => {
  const core = found.replace(/[.,;:)"'’”]+$/, '');
  if (isWord(found) || /^https?:|^www\.|\//i.test(core)) return false;
  return /\d/.test(core) && core.length >= 4;
};

/** Passwords, codes and keys: by the form of the key, or by the word before something that is no word. */
export const secretRecogniser: Recogniser = {
  name: 'secret',
  reads: 'original',
  mayOccur: ({ digits, folded }) => digits >= 1 && hint.test(folded),
  find: (text) =>
    [...findAll(text, key), ...findAll(text, labelled, (_, match) => looksSecret(match[1] ?? '')), ...findAll(text, pair, (_, match) => looksSecret(match[1] ?? '') && /[^\d.,:\/-]/.test(match[1] ?? ''))].sort((a, b) => a.start - b.start),
};
