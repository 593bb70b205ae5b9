import { element } from '../../content/paint/element.ts';
import { limits } from '../../packs/limits.ts';
import type { Wording } from './wording/index.ts';

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

/** Rules are what a browser takes as a pack; posts and logs are only read here. Bytes. */
const most = { rules: limits.bytes, reading: 8 * 1024 * 1024 } as const;

/** What a file holds, or why it cannot be taken. */
export const read = async (file: File, { file: words }: Wording, use: keyof typeof most): Promise<{ readonly text: string } | { readonly refused: string }> => {
  if (file.size > most[use]) return { refused: words.tooLarge[use](file.name) };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    // A text box knows one way to end a line.
    return text.includes('\0') ? { refused: words.notText(file.name) } : { text: text.replace(/\r\n?/g, '\n') };
  } catch (error) {
    if (error instanceof TypeError) return { refused: words.notText(file.name) };
    throw error;
  }
};

/** Into the browser's folder for downloads. */
export const save = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/yaml' }));
  element('a', { href: url, download: name }).click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

const hasFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** The whole page takes a file that is dragged onto it. */
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
