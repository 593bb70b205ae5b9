import { fixed } from '../engine/fix.ts';
import type { Edit } from '../engine/fixes/way.ts';
import { deselect, selectionIn, selectSpan } from './caret.ts';
import type { Watch } from './watch.ts';

/** `unchanged`: the text is as it was. `spoiled`: it is something else than was meant, and one undo away from what it was. */
export type Outcome = 'done' | 'unchanged' | 'spoiled';

/** Asked before each reading whether it is still what it was: between two of them the page goes on. */
type Box = Pick<Watch, 'box' | 'read'>;

/** Things with a life of their own in an editor: half of one cannot be replaced. */
const atoms = 'a[href], img, video, [contenteditable="false"], [data-lexical-decorator="true"], [data-entity-urn], [data-mention], [data-type="mention"], .mention, .ql-mention';
/** Milliseconds after which an editor has drawn itself anew, if it is going to. */
const settled = 250;

const isPlain = (box: HTMLElement, range: Range): boolean => {
  if ([...box.querySelectorAll(atoms)].some((atom) => range.intersectsNode(atom))) return false;
  return range.startContainer instanceof Text && range.endContainer instanceof Text;
};

/**
 * An edit that leaves at least one character in place of what goes: “nothing” is what editors take worst. The character beside
 * the words is written again with them. @returns nothing where there is none on the same line
 */
const withContent = (text: string, edit: Edit): Edit | undefined => {
  if (edit.text !== '') return edit;
  const before = [...text.slice(Math.max(0, edit.start - 2), edit.start)].at(-1);
  if (before !== undefined && /[\p{L}\p{N}\p{P}\p{Zs}]/u.test(before)) return { start: edit.start - before.length, end: edit.end, text: before };
  const [after] = text.slice(edit.end, edit.end + 2);
  return after !== undefined && /[\p{L}\p{N}\p{P}\p{Zs}]/u.test(after) ? { start: edit.start, end: edit.end + after.length, text: after } : undefined;
};

/** What will be selected and written: within one line, over plain text only. */
const plainEdit = (of: Box, asked: Edit): Edit | undefined => {
  const { box } = of;
  const map = of.read();
  const edit = withContent(map.text, asked);
  if (!edit) return undefined;
  const found = map.text.slice(edit.start, edit.end);
  if (/\n/.test(found + edit.text)) return undefined;
  if (box instanceof HTMLTextAreaElement) return edit;
  const range = map.rangeOf(edit);
  // Signs that were left out of the reading stand between the words: something is there that we do not know.
  return range && isPlain(box, range) && range.toString().replaceAll('\u00a0', ' ') === found ? edit : undefined;
};

/** May these words be replaced for the writer, or is it safer to let the writer do it? */
export const isReplaceable = (of: Box, edit: Edit): boolean => plainEdit(of, edit) !== undefined;

/** Draft.js lets other ways wreck its model; all others take an insertion as if it were typed. Measured: docs/decisions.md. */
const takesPaste = (box: HTMLElement): boolean => box.matches('.public-DraftEditor-content') || box.querySelector('[data-contents="true"] [data-offset-key]') !== null;

/** Chromium reads `clipboardData`; Firefox ignores that, and reads the older `data` and `dataType`. */
const paste = (box: HTMLElement, text: string): void => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const init = { bubbles: true, cancelable: true, composed: true, clipboardData, data: text, dataType: 'text/plain' };
  box.dispatchEvent(new ClipboardEvent('paste', init));
};

const write = (box: HTMLElement, text: string): void => {
  if (takesPaste(box)) paste(box, text);
  else document.execCommand('insertText', false, text);
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Editors learn of a selection by an event; that one has run when this is over. */
const selected = async (of: Box, edit: Edit): Promise<boolean> => {
  const { box } = of;
  box.focus({ preventScroll: true });
  await pause(20); // Draft.js draws its own last selection when the focus comes back
  const map = of.read();
  if (box instanceof HTMLTextAreaElement) return selectSpan(box, map, edit);
  if (!selectSpan(box, map, edit)) return false;
  await pause(40);
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = selectionIn(box) ?? {};
  return Boolean(anchorNode && focusNode) && map.offsetOf(anchorNode as Node, anchorOffset) === edit.start && map.offsetOf(focusNode as Node, focusOffset) === edit.end;
};

/** Writes over the selection, and reads the box to see what came of it: at once, and once more after the editor has drawn itself anew. */
const written = async (of: Box, before: string, edit: Edit): Promise<Outcome> => {
  const wanted = fixed(before, edit);
  const typed = new AbortController();
  const judge = (): Outcome => {
    const { text } = of.read();
    return text === wanted ? 'done' : text === before ? 'unchanged' : 'spoiled';
  };
  write(of.box, edit.text);
  window.addEventListener('keydown', () => typed.abort(), { capture: true, signal: typed.signal });
  await pause(20);
  const first = typed.signal.aborted ? 'done' : judge();
  await pause(settled);
  const last = typed.signal.aborted ? first : judge(); // who types on has changed the text again
  typed.abort();
  return last;
};

/**
 * Replaces words in the writer's box by the way that its editor survives. One undo takes it back; where nothing came of it nothing stays selected.
 * @param before the text as the edit was made for; on any other nothing is done @throws where the box is another thing meanwhile
 */
export const replaceIn = async (of: Box, before: string, asked: Edit): Promise<Outcome> => {
  const edit = plainEdit(of, asked);
  if (!edit || of.read().text !== before) return 'unchanged';
  let outcome: Outcome = 'unchanged';
  try {
    if ((await selected(of, edit)) && of.read().text === before) outcome = await written(of, before, edit);
  } finally {
    if (outcome === 'unchanged') deselect(of.box);
  }
  return outcome;
};
