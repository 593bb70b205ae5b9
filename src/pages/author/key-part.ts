import { element } from '../../content/paint/element.ts';
import { holdsPrivateKey, holdsPublicKey, keyFile, keysIn } from '../../packs/key-file.ts';
import { KeyError, makeKeys, wordsOf, type Keys } from '../../packs/keys.ts';
import { fileInput, save } from '../files.ts';
import { button, facts, keyWords } from '../parts.ts';
import { read } from './read-file.ts';
import type { Speech } from './speech.ts';
import { stateLine } from './state-line.ts';

/** What the file of a key holds, or why it cannot sign. */
export const readKey = async (file: File, { words }: Speech): Promise<{ readonly keys: Keys } | { readonly refused: string }> => {
  const { key } = words.sign;
  const found = await read(file, words, 'reading');
  if ('refused' in found) return { refused: key.none(file.name) };
  if (holdsPublicKey(found.text)) return { refused: key.isPublic(file.name) };
  try {
    return { keys: await keysIn(found.text) };
  } catch (error) {
    if (error instanceof KeyError) return { refused: holdsPrivateKey(found.text) ? key.damaged(file.name) : key.none(file.name) };
    throw error;
  }
};

/** The key to sign with: made here or opened, in memory only, and gone when the page is. */
export class KeyPart {
  readonly element: HTMLElement;
  readonly #told = element('div', { role: 'status' });
  readonly #shown = element('div', { class: 'notes' });
  #keys: Keys | undefined;

  constructor(private readonly speech: Speech, private readonly changed: () => void, private readonly failed: (why: string) => void) {
    const { words: { sign: { key: words } } } = speech;
    const input = fileInput((file) => this.open(file), { id: 'key-file', accept: '.key,.txt,text/plain' });
    const row = element('div', { class: 'row' }, button('open-key', words.open, () => input.click()), button('make-key', words.make, () => this.#make()), input);
    this.element = element('div', { class: 'step', role: 'group', 'aria-labelledby': 'key-heading' }, element('h3', { id: 'key-heading' }, words.heading), element('p', { class: 'small' }, words.help), row, this.#told, this.#shown);
    // A page that is left may be brought back whole, with all that it knew.
    addEventListener('pagehide', () => this.#forget());
  }

  get keys(): Keys | undefined {
    return this.#keys;
  }

  open(file: File): void {
    const { words: { sign: { key: words } } } = this.speech;
    readKey(file, this.speech)
      .then((found) => ('refused' in found ? this.#tell(found.refused, 'warn') : this.#take(found.keys, words.opened(file.name), [words.forgets])))
      .catch((error: unknown) => this.failed(String(error)));
  }

  #make(): void {
    const { words: { sign: { key: words } } } = this.speech;
    makeKeys()
      .then(async (keys) => {
        const saveKey = (): void => save(words.fileName, keyFile(keys), 'text/plain');
        saveKey();
        await this.#take(keys, words.made(words.fileName), [...words.keep, words.forgets], button('save-key', words.again, saveKey));
      })
      .catch((error: unknown) => this.failed(String(error)));
  }

  async #take(keys: Keys, said: string, notes: readonly string[], ...more: readonly HTMLElement[]): Promise<void> {
    const { words: { sign: { key: words } } } = this.speech;
    const about = facts(
      [words.words, keyWords(await wordsOf(keys.publicKey)), element('span', { class: 'small' }, words.wordsHelp)],
      [words.publicKey, element('code', { id: 'public-key' }, keys.publicKey), element('span', { class: 'small' }, words.publicHelp)],
    );
    this.#keys = keys;
    this.#tell(said, 'fine');
    this.#shown.replaceChildren(...notes.map((note) => element('p', { class: 'small' }, note)), ...more, about);
    this.changed();
  }

  #forget(): void {
    if (!this.#keys) return;
    this.#keys = undefined;
    this.#told.replaceChildren();
    this.#shown.replaceChildren();
    this.changed();
  }

  #tell(text: string, look: 'fine' | 'warn'): void {
    this.#told.replaceChildren(stateLine(text, look));
  }
}
