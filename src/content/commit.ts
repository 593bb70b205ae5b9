import type { Composer } from '../sites/site.ts';
import { controlsIn, controlsOf, isVisible } from './composers.ts';

/** Pixels: a list of people to mention opens at the caret or at the edge of the box. Another list on the page has nothing to do with it. */
const nearby = 48;

const isBeside = (box: Element, list: Element): boolean => {
  const [a, b] = [box.getBoundingClientRect(), list.getBoundingClientRect()];
  return b.left < a.right + nearby && a.left < b.right + nearby && b.top < a.bottom + nearby && a.top < b.bottom + nearby;
};

const typeaheadIsOpen = (box: Element, selector: string | undefined): boolean =>
  selector !== undefined && [...(box.getRootNode() as ParentNode & Node).querySelectorAll(selector), ...document.querySelectorAll(selector)].some((list) => isVisible(list) && isBeside(box, list));

const pressesControl = (event: Event, box: Element, composer: Composer): boolean => {
  const path = event.composedPath();
  return controlsOf(box, composer).some((control) => path.includes(control));
};

/** A later step of posting stands elsewhere on the page: found from the event, for nothing else leads from the box to it. */
const pressesStep = (event: Event, { steps = [] }: Composer): boolean => {
  const path = event.composedPath();
  const elements = path.filter((node) => node instanceof Element);
  return steps.some(({ root, commit }) => elements.some((holder) => holder.matches(root) && controlsIn(holder, commit).some((control) => path.includes(control))));
};

const isPress = (event: Event): boolean => event.type === 'click' || (event instanceof KeyboardEvent && (event.key === 'Enter' || event.key === ' ') && !event.isComposing);

const postsByKey = (event: KeyboardEvent, box: Element, composer: Composer): boolean => {
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229 || event.shiftKey || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return composer.keys.includes('mod+enter');
  return composer.keys.includes('enter') && !typeaheadIsOpen(box, composer.typeahead);
};

/**
 * Would this event, left alone, post what is in the box? Asked of the page as it is now: controls move and change.
 * @param underWay a former press was let through, and may have led on to a later step
 */
export const postsBox = (event: Event, box: Element, composer: Composer, underWay: boolean): boolean => {
  if (composer.unsure) return false;
  if (event.type === 'submit') return event.target instanceof Element && event.target.contains(box);
  if (event instanceof KeyboardEvent && event.composedPath().includes(box)) return postsByKey(event, box, composer);
  return isPress(event) && (pressesControl(event, box, composer) || (underWay && pressesStep(event, composer)));
};

/** One control may post several boxes: the parts of a thread, an article and its headline. Then a key in one of them posts all. */
export const shareControl = (one: { readonly box: Element; readonly composer: Composer }, other: { readonly box: Element; readonly composer: Composer }): boolean => {
  const controls = controlsOf(one.box, one.composer);
  return controlsOf(other.box, other.composer).some((control) => controls.includes(control));
};
