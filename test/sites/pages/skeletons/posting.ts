/** What every skeleton does the same: a box, a way to post it, and what the tests may ask. */
import type { Box } from '../shared/box.ts';
import { isBareEnter, isModEnter, onBoxKey, onPress, setDisabled } from '../shared/press.ts';
import { offerModel, recordPost, type How, type Kind } from '../shared/record.ts';

interface Setup {
  id: string;
  kind: Kind;
  box: Box;
  commit: Element;
  keys: 'mod' | 'enter' | 'none';
  /** After it went out; without it the box is emptied. */
  done?(): void;
  /** What goes out, where it is more than this box. */
  text?(): string;
}

export function posting({ id, kind, box, commit, keys, done, text = box.text }: Setup): (how: How) => void {
  offerModel(id, box.text);
  const post = (how: How): void => {
    const out = text();
    if (out.trim() === '') return;
    recordPost(how, kind, out);
    if (done) done();
    else box.setText('');
  };
  onPress(commit, post);
  onBoxKey(box.editable, (event) => {
    const posts = (keys === 'mod' && isModEnter(event)) || (keys === 'enter' && isBareEnter(event));
    if (!posts) return;
    event.preventDefault();
    event.stopPropagation();
    post(keys === 'mod' ? 'mod-enter' : 'enter');
  });
  return post;
}

/** Awake while there is text; `later` as Ember has it, a tick after. */
export const wakes = (control: Element, later = false) => (text: string): void => {
  const wake = (): void => setDisabled(control, text.trim() === '');
  if (later) setTimeout(wake);
  else wake();
};
