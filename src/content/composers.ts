import type { Composer, Control, Site } from '../sites/site.ts';

/** The node and all around it, out of shadow roots to their hosts. */
export function* ancestorsOf(node: Node): Generator<Element> {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) if (at instanceof Element) yield at;
}

/** Paths go by their parts: who is called `messages_nl` has a page as public as any. */
export const isPrivatePath = ({ neverPaths = [] }: Site, path: string): boolean => neverPaths.some((never) => path === never || path.startsWith(`${never}/`));

/** The composer that this element is the box of, unless the site says never. */
export const composerOf = (site: Site, element: Element, path: string): Composer | undefined => {
  if (isPrivatePath(site, path)) return undefined;
  const composer = site.composers.find(({ box, paths }) => element.matches(box) && (paths?.some((start) => path.startsWith(start)) ?? true));
  if (!composer) return undefined;
  for (const ancestor of ancestorsOf(element)) if (ancestor.matches(site.never)) return undefined;
  return composer;
};

/** The box that an event happened in, found from its path through open shadow roots. */
export const boxOfEvent = (site: Site, event: Event): { box: HTMLElement; composer: Composer } | undefined => {
  for (const target of event.composedPath()) {
    if (!(target instanceof HTMLElement) || !(target.isContentEditable || target instanceof HTMLTextAreaElement)) continue;
    const composer = composerOf(site, target, location.pathname);
    if (composer) return { box: target, composer };
  }
  return undefined;
};

/** Everything on the page now that a selector finds, in known shadow roots too. */
export const allOnPage = <Found extends Element>({ shadowHosts }: Site, selector: string): Found[] => {
  const hosts = shadowHosts ? [...document.querySelectorAll(shadowHosts)] : [];
  const roots: ParentNode[] = [document, ...hosts.flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []))];
  return roots.flatMap((root) => [...root.querySelectorAll<Found>(selector)]);
};

export const boxesOnPage = (site: Site): { box: HTMLElement; composer: Composer }[] => {
  const selector = site.composers.map(({ box }) => box).join(', ');
  return allOnPage<HTMLElement>(site, selector)
    .flatMap((box) => {
      const composer = composerOf(site, box, location.pathname);
      return composer ? [{ box, composer }] : [];
    });
};

const isLabelled = (control: Element): boolean => /[\p{L}\p{N}]/u.test(control.textContent ?? '');
export const isVisible = (element: Element): boolean => element.getClientRects().length > 0;

const controlsFor = (root: ParentNode, { select, last, labelled }: Control): Element[] => {
  const found = [...root.querySelectorAll(select)].filter((control) => !labelled || isLabelled(control));
  return last ? found.filter(isVisible).slice(-1) : found;
};

/** @param commit the first of these that finds any */
export const controlsIn = (root: ParentNode, commit: readonly Control[]): Element[] => {
  for (const control of commit) {
    const found = controlsFor(root, control);
    if (found.length > 0) return found;
  }
  return [];
};

/** The controls that post what is in the box: asked at the event, for sites mount, move and rename them. */
export const controlsOf = (box: Element, { root, within, commit }: Composer): Element[] => {
  if (root !== undefined) {
    const holder = box.closest(root);
    return holder ? controlsIn(holder, commit) : [];
  }
  for (const ancestor of ancestorsOf(box)) {
    const controls = controlsIn(ancestor, commit);
    if (controls.length > 0) return controls;
    if (within !== undefined && ancestor.matches(within)) break;
  }
  return [];
};
