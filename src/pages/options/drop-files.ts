import { element } from '../../content/paint/element.ts';
import type { Desk } from './desk.ts';

const hasFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** The whole page takes a file: nobody has to aim. The button beside it does the same without a mouse. */
export const dropFiles = (desk: () => Desk | undefined, beside: HTMLElement): void => {
  const sign = element('div', { class: 'drop-sign', hidden: true });
  beside.after(sign);
  const show = (visible: boolean): void => {
    sign.textContent = desk()?.words.pack.dropHere ?? '';
    sign.hidden = !visible;
  };
  document.addEventListener('dragover', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    show(true);
  });
  document.addEventListener('dragleave', (event) => event.relatedTarget === null && show(false));
  document.addEventListener('drop', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    show(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file) desk()?.open(file);
  });
};
