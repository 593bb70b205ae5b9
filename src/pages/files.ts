import { element } from '../content/paint/element.ts';

/** Asks for a file. Not seen itself: the button that leads here is. */
export const fileInput = (take: (file: File) => void, { id, accept }: { readonly id: string; readonly accept: string }): HTMLInputElement => {
  const input = element('input', { type: 'file', id, class: 'unseen', accept, tabindex: '-1', 'aria-hidden': 'true' });
  input.addEventListener('change', () => {
    const [chosen] = input.files ?? [];
    if (chosen) take(chosen);
    input.value = '';
  });
  return input;
};

/** Into the user's own downloads; nobody else gets it. */
export const save = (name: string, text: string, type: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href: url, download: name }).click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

const hasFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** The whole page takes a file that is dragged onto it: nobody has to aim. A button does the same without a mouse. */
export const dropFile = (sign: HTMLElement, take: (file: File) => void): void => {
  document.addEventListener('dragover', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    sign.hidden = false;
  });
  document.addEventListener('dragleave', (event) => event.relatedTarget === null && (sign.hidden = true));
  document.addEventListener('drop', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    sign.hidden = true;
    const [file] = event.dataTransfer?.files ?? [];
    if (file) take(file);
  });
};
