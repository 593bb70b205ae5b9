import { findAll, type Recogniser } from './recogniser.ts';

/** Names of what a link hands over to let somebody in. Of the second list many are harmless while short (code=ZOMER, key=12). */
const always = String.raw`(?:[a-z]{2,12}[_-]?)?token|auth[_-]?key|api[_-]?key|x-amz-signature|x-goog-signature|signature|sig|(?:client[_-]?)?secret|passwd|password|passcode|pwd|jwt|otp|rlkey|resourcekey|session[_-]?id|magic|invite(?:[_-]?code)?|sas`;
const long = 'key|code|auth|hash|sid|ticket|session|access|share|login|t|s|p';
/** https://we.tl/t-…, …/reset/…, …sharepoint.com/:x:/…?e=… */
const inPath = String.raw`(?:reset|invite|uitnodiging|share|shared|download|downloads|verify|activate|activeer|magic|login|sso|s|d|t|transfer)\/(?=[\w-]*\d)(?=[\w-]*[a-zA-Z])[\w-]{20,}`;
const link = String.raw`(?<![\p{L}\p{N}@.])(?:https?:\/\/|www\.|(?=[\p{L}\p{N}-]{1,63}\.[\p{L}\p{N}.-]{2,80}\/))[^\s<>"”’]`;
const candidate = new RegExp(String.raw`${link}*?(?:[?&#;](?:(?:${always})=[\w.~%+\/=-]{6,}|(?:${long})=(?=[\w.~%+\/=-]*\d)[\w.~%+\/=-]{20,}|e=\w{5,8}(?!\w))|\/${inPath}|(?<=\/we\.tl)\/t-\w{6,})[^\s<>"”’)]*`, 'giu');
/** e= is a key at Microsoft only. */
const isOpen = (found: string): boolean => !/[?&#]e=\w+/.test(found) || /sharepoint\.com|1drv\.ms|onedrive/i.test(found);

/** A web address that lets in whoever has it: a reset link, a shared folder, a signed download. */
export const linkWithTokenRecogniser: Recogniser = {
  name: 'link-with-token',
  reads: 'original',
  mayOccur: ({ text }) => text.includes('/') && /[=/]/.test(text) && /=[\w.~%+/=-]{5}|\/[\w-]{8}/.test(text),
  find: (text) => findAll(text, candidate, (found) => isOpen(found)).map(({ start, end }) => ({ start, end: start + text.slice(start, end).replace(/[.,;:!?]+$/, '').length })),
};
