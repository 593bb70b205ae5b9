/** Quill 1.3 and 2 in the page itself, as LinkedIn's company pages and older comment boxes have it (linkedin-company-page-composer.html). */
import Quill1 from 'quill1';
import Quill2 from 'quill';
import type { Box, BoxSetup } from '../shared/box.ts';

export function mountQuill(version: 1 | 2, container: HTMLElement, setup: BoxSetup): Box {
  const Quill = version === 1 ? Quill1 : Quill2;
  const quill = new Quill(container, { modules: { toolbar: false }, formats: [], placeholder: setup.placeholder });
  for (const [name, value] of Object.entries(setup.attributes)) quill.root.setAttribute(name, value);
  const text = (): string => quill.getText().replace(/\n$/, '');
  quill.on('text-change', () => setup.onChange(text()));
  return {
    editable: quill.root,
    text,
    setText(next) {
      quill.setText(next, 'user');
      if (next) quill.setSelection(quill.getLength(), 0);
      else quill.history.clear();
    },
    focus: () => quill.focus(),
    destroy: () => {},
  };
}
