import type { Fix } from '../../engine/fix.ts';
import { element } from './element.ts';
import { copyShape, replaceShape } from './shapes.ts';
import type { Surface } from './surface.ts';
import { quote, undoKeys } from './texts.ts';

/** A safer wording, and how it gets into the text. */
export interface Remedy {
  readonly fix: Fix;
  /** The words of the point; the fix may take the place of only some of them. */
  readonly marked: string;
  /** By us, or by the writer: an editor may not survive it. */
  readonly by: 'us' | 'writer';
  /** @returns how it came out; on anything but `done` the writer gets the words to paste */
  apply(): Promise<'done' | 'unchanged' | 'spoiled'>;
}

/** The button with the wording itself, and below it what came of pressing it. */
export function cardRemedy(surface: Surface, remedy: Remedy, signal: AbortSignal): HTMLElement {
  const { remedy: words } = surface.words.card;
  const button = element('button', { type: 'button', class: 'action' });
  const note = element('p', { class: 'small', role: 'status' });
  let by = remedy.by;
  let busy = false;
  const draw = (): void => button.replaceChildren(by === 'us' ? replaceShape() : copyShape(), element('span', {}, by === 'us' ? offer(surface, remedy.fix, remedy.marked) : words.copy(shown(remedy.fix))));
  const byWriter = (why: string): void => {
    by = 'writer';
    if (remedy.fix.text === '') button.remove();
    else draw();
    note.textContent = why;
  };
  const press = async (): Promise<void> => {
    if (by === 'writer') {
      note.textContent = await navigator.clipboard.writeText(remedy.fix.text).then(() => words.copied, () => words.notCopied);
      return;
    }
    const outcome = await remedy.apply().catch((error: unknown) => (console.warn('Postproef could not write these words.', error), 'unchanged' as const));
    if (outcome === 'unchanged') byWriter(words.byHand);
    else if (outcome === 'spoiled') byWriter(words.spoiled(undoKeys()));
  };
  button.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || busy) return;
      busy = true;
      void press().finally(() => (busy = false));
    },
    { signal },
  );
  draw();
  if (by === 'writer') note.textContent = words.byHand;
  return element('div', { class: 'remedy' }, button, note);
}

const shown = ({ text }: Fix): string => quote(text);

function offer(surface: Surface, fix: Fix, marked: string): string {
  const { remedy: words } = surface.words.card;
  if (fix.masks) return words.mask;
  if (fix.text === '') return words.remove(quote(fix.found));
  return fix.found === marked ? words.replace(shown(fix)) : words.replaceOnly(quote(fix.found), shown(fix));
}
