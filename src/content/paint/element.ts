type Child = Node | string | null | undefined;
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Elements are built, never parsed: the pages we are in refuse strings as HTML (Trusted Types). */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** A drawing, 16 by 16, in the colour of the text beside it; decoration to a screen reader. */
export function drawing(name: string, ...shapes: readonly [tag: string, attributes: Attributes][]): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  setAttributes(svg, { class: `drawing ${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' });
  for (const [tag, attributes] of shapes) {
    const shape = document.createElementNS(space, tag);
    setAttributes(shape, attributes);
    svg.append(shape);
  }
  return svg;
}

/** True sets an empty attribute; false and undefined leave it out. */
function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) target.setAttribute(name, '');
    else if (typeof value === 'string') target.setAttribute(name, value);
  }
}
