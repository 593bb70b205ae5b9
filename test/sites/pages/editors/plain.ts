/** Nothing but a contenteditable and the browser's own editing, as little as is known of Business Suite (facebook-business-suite.html). */
import type { Box, BoxSetup } from '../shared/box.ts';

export function mountPlain(editable: HTMLElement, setup: BoxSetup): Box {
  for (const [name, value] of Object.entries({ contenteditable: 'true', ...setup.attributes })) editable.setAttribute(name, value);
  editable.style.whiteSpace = 'pre-wrap';
  document.execCommand('defaultParagraphSeparator', false, 'p');
  const paragraph = (line: string): HTMLElement => {
    const made = document.createElement('p');
    if (line) made.textContent = line;
    else made.append(document.createElement('br'));
    return made;
  };
  // Its own reading, unlike the extension's: one line for each child, one more for each break inside that is not the last thing there.
  const lines = (node: Node): string => [...node.childNodes].map((child) => (child instanceof HTMLBRElement ? (child.nextSibling ? '\n' : '') : (child.textContent ?? ''))).join('');
  const text = (): string => [...editable.childNodes].map((child) => (child instanceof Text ? child.data : lines(child))).join('\n').replaceAll('\u00a0', ' ');
  const setText = (next: string): void => {
    editable.replaceChildren(...next.split('\n').map(paragraph));
    setup.onChange(next);
  };
  editable.addEventListener('input', () => {
    if (editable.querySelector('p') === null) setText(editable.textContent ?? '');
    setup.onChange(text());
  });
  setText('');
  return { editable, text, setText, focus: () => editable.focus(), destroy: () => {} };
}

/** A real textarea: the headline of an article, OldTwitter. */
export function mountTextarea(editable: HTMLTextAreaElement, setup: BoxSetup): Box {
  for (const [name, value] of Object.entries(setup.attributes)) editable.setAttribute(name, value);
  editable.placeholder = setup.placeholder;
  const text = (): string => editable.value;
  editable.addEventListener('input', () => setup.onChange(text()));
  return {
    editable, text,
    setText(next) {
      editable.value = next;
      setup.onChange(next);
    },
    focus: () => editable.focus(), destroy: () => {},
  };
}
