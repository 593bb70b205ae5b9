import { sign } from '../text/tokens.ts';
import { findAll, type Recogniser } from './recogniser.ts';

/** Names of what a link hands over to let somebody in. Of the second list many are harmless while short (code=ZOMER, key=12). */
const always = String.raw`(?:[a-z]{2,12}[_-]?)?token|auth[_-]?key|api[_-]?key|x-amz-signature|x-goog-signature|signature|sig|(?:client[_-]?)?secret|passwd|password|passcode|pwd|jwt|otp|rlkey|resourcekey|session[_-]?id|magic|invite(?:[_-]?code)?|sas`;
const long = 'key|code|auth|hash|sid|ticket|session|access|share|login|t|s|p';
/** https://we.tl/t-…, …/reset/…, …sharepoint.com/:x:/…?e=… */
const inPath = String.raw`(?:reset|invite|uitnodiging|share|shared|download|downloads|verify|activate|activeer|magic|login|sso|s|d|t|transfer)\/(?=[\w-]{0,80}\d)(?=[\w-]{0,80}[a-zA-Z])[\w-]{20,}`;
/** Taken whole, and only then looked into: so it stays linear. */
const link = /(?<![a-zA-Z\d])(?<![\p{L}\p{N}@.])(?:https?:\/\/|www\.|[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}\/)[^\s<>"”’)]+/giu;
const key = new RegExp(String.raw`[?&#;](?:(?:${always})=[\w.~%+\/=-]{6,}|(?:${long})=(?=[\w.~%+\/=-]{0,200}\d)[\w.~%+\/=-]{20,})|\/${inPath}|\/we\.tl\/t-\w{6,}`, 'iu');
/** e= is a key at Microsoft only. */
const atMicrosoft = /(?:sharepoint\.com|1drv\.ms|onedrive)[^?]{0,300}\?(?:\S*&)?e=\w{5,8}(?!\w)/i;
const letsIn = (found: string): boolean => key.test(found) || atMicrosoft.test(found);

/** A web address that lets in whoever has it: a reset link, a shared folder, a signed download. */
export const linkWithTokenRecogniser: Recogniser = {
  name: 'link-with-token',
  reads: 'original',
  mayOccur: ({ signs, text }) => (signs & sign.slash) !== 0 && text.includes('/') && /=[\w.~%+/=-]{5}|\/[\w-]{8}/.test(text),
  find: (text) => findAll(text, link, letsIn).map(({ start, end }) => ({ start, end: start + text.slice(start, end).replace(/[.,;:!?]+$/, '').length })),
};
