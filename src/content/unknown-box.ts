import type { Site } from '../sites/site.ts';
import { ancestorsOf, composerOf, isPrivatePath } from './composers.ts';

/** CSS pixels. A post is written in more than a search field or a headline has. */
const least = { width: 240, height: 36 };

const isWritable = (element: Element): element is HTMLElement => element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable && !(element.parentElement?.isContentEditable ?? false));

/** As big as a box that people write a post in. */
export const isBigBox = (element: Element): element is HTMLElement => {
  if (!isWritable(element)) return false;
  const { width, height } = element.getBoundingClientRect();
  return width >= least.width && height >= least.height;
};

/** A big text box where posts are written on this site, and no composer that we know: it may not be looked at, and the writer should know. Nothing is read here. */
export const isUnknownBox = (site: Site, element: Element, path: string): element is HTMLElement => {
  if (!isBigBox(element) || composerOf(site, element, path) || isPrivatePath(site, path)) return false;
  const around = [...ancestorsOf(element)];
  return !around.some((ancestor) => ancestor.matches(site.never)) && around.some((ancestor) => ancestor.matches(site.hintWithin));
};

/** @returns the unknown box that the event happened in, if any */
export const unknownBoxOf = (site: Site, event: Event): HTMLElement | undefined =>
  event.composedPath().find((target): target is HTMLElement => target instanceof Element && isUnknownBox(site, target, location.pathname));
