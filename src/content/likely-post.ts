import type { Composer, Site } from '../sites/site.ts';
import { ancestorsOf, composerOf, isVisible } from './composers.ts';
import { isBigBox, isUnknownBox } from './unknown-box.ts';

/** A box that no entry of the site has, and that all the same is plainly for a post. What posts it is a guess, so nothing is ever held. */
const likelyPost: Composer = { id: 'likely-post', kind: 'post', box: '*', commit: [], keys: [], unsure: true };

/** The whole label of a control that posts, in Dutch and English. Only here do labels count: without one of them the box stays unread. */
const posting = new Set(['post', 'post all', 'publish', 'plaatsen', 'alles plaatsen', 'posten', 'publiceren']);
/** What is sent goes to somebody; it is not for us to read. */
const sending = /^(send|zend|verzend|verstu)/;

/** The control is in the box's own part of the page: steps up from it, and no further than what holds a composer. */
const mostLevels = 8;
const holder = 'dialog, [role="dialog"], form';
const wholePage = 'body, main, [role="main"]';

const controls = 'button, [role="button"], input[type="submit"]';
const plain = (label: string | null): string => (label ?? '').replace(/[\u200b\u2060\ufeff]/g, '').trim().toLowerCase();
const labelsOf = (control: Element): string[] => [plain(control instanceof HTMLInputElement ? control.value : control.textContent), plain(control.getAttribute('aria-label'))];

/** Whether the nearest control that says what happens to the text posts it. A second box beside it, or a control that sends, leaves it open. */
const isPosted = (box: Element): boolean => {
  for (const around of [...ancestorsOf(box)].slice(1, 1 + mostLevels)) {
    if (around.matches(wholePage)) return false;
    const labels = [...around.querySelectorAll(controls)].filter((control) => !box.contains(control) && isVisible(control)).flatMap(labelsOf);
    if (labels.some((label) => sending.test(label)) || [...around.querySelectorAll('textarea, [contenteditable]')].some((other) => !box.contains(other) && isBigBox(other))) return false;
    if (labels.some((label) => posting.has(label))) return true;
    if (around.matches(holder)) return false;
  }
  return false;
};

/** @param targets such as the path of an event; none of them is read */
export const likelyPostAmong = (site: Site, targets: readonly (EventTarget | null)[]): { box: HTMLElement; composer: Composer } | undefined => {
  const box = targets.find((target): target is HTMLElement => target instanceof Element && isUnknownBox(site, target, location.pathname) && isPosted(target));
  return box && { box, composer: likelyPost };
};

/** Whether the site still has the box for what it was: its address, or what is around it, may have become private, and a post a reply. */
export const isStill = (composer: Composer, site: Site, box: HTMLElement): boolean => (composer.unsure ? likelyPostAmong(site, [box]) !== undefined : composerOf(site, box, location.pathname) === composer);
