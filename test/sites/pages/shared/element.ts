/** A DOM builder for the pages that are not React: tag, attributes (false and undefined are left out), children. */
type Child = Node | string | false | undefined;
type Attributes = Record<string, string | number | boolean | undefined>;

export function element(tag: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child): child is Node | string => child !== false && child !== undefined));
  return made;
}

/** Markup that this project wrote itself (icons), turned into a node. */
export function fromMarkup(markup: string): Element {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content.firstElementChild!;
}
