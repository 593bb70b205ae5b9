import type { Composer } from '../sites/site.ts';
import { controlsOf } from './composers.ts';

const isVisible = (element: Element): boolean => element.getClientRects().length > 0;
const typeaheadIsOpen = (box: Element, selector: string | undefined): boolean => selector !== undefined && [...(box.getRootNode() as ParentNode & Node).querySelectorAll(selector), ...document.querySelectorAll(selector)].some(isVisible);

const pressesControl = (event: Event, box: Element, composer: Composer): boolean => {
  const path = event.composedPath();
  return controlsOf(box, composer).some((control) => path.includes(control));
};

const postsByKey = (event: KeyboardEvent, box: Element, composer: Composer): boolean => {
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229 || event.shiftKey || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return composer.keys.includes('mod+enter');
  return composer.keys.includes('enter') && !typeaheadIsOpen(box, composer.typeahead);
};

/** Would this event, left alone, post what is in the box? Asked of the page as it is now: controls move and change. */
export const postsBox = (event: Event, box: Element, composer: Composer): boolean => {
  if (event.type === 'click') return pressesControl(event, box, composer);
  if (event.type === 'submit') return event.target instanceof Element && event.target.contains(box);
  if (event.type !== 'keydown' || !(event instanceof KeyboardEvent)) return false;
  if (event.composedPath().includes(box)) return postsByKey(event, box, composer);
  return (event.key === 'Enter' || event.key === ' ') && !event.isComposing && pressesControl(event, box, composer);
};
