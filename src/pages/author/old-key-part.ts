import { element } from '../../content/paint/element.ts';
import { severityShape } from '../../content/paint/shapes.ts';
import type { Keys } from '../../packs/keys.ts';
import { fileInput } from '../files.ts';
import { button } from '../parts.ts';
import { readKey } from './key-part.ts';
import type { Speech } from './speech.ts';
import { stateLine } from './state-line.ts';

/** Asked for where the last pack was signed with another key: browsers that trust that one take the new one from its hand only. */
export class OldKeyPart {
  readonly element: HTMLElement;
  readonly #told = element('div', { role: 'status' });
  readonly #lost = element('input', { type: 'checkbox', id: 'lost-key' });
  #old: Keys | undefined;
  #asked: string | undefined;

  constructor(private readonly speech: Speech, private readonly changed: () => void, private readonly failed: (why: string) => void) {
    const { words: { sign: { key: { old: words } } } } = speech;
    const input = fileInput((file) => this.#open(file), { id: 'old-key-file', accept: '.key,.txt,text/plain' });
    this.#lost.addEventListener('change', changed);
    const ways = element('div', { class: 'row' }, button('open-old-key', words.open, () => input.click()), input);
    const lost = element('p', { class: 'tick small' }, this.#lost, element('label', { for: 'lost-key' }, words.lost));
    this.element = element('div', { class: 'notice', 'data-look': 'warn', hidden: true }, severityShape('warn'), element('div', {}, element('p', {}, words.lead), ways, this.#told, lost));
  }

  get keys(): Keys | undefined {
    return this.isLost ? undefined : this.#old;
  }

  /** Nothing vouches for the new key then. */
  get isLost(): boolean {
    return this.#asked !== undefined && this.#lost.checked;
  }

  get isMissing(): boolean {
    return this.#asked !== undefined && !this.#lost.checked && this.#old === undefined;
  }

  /** @param publicKey that signed the last pack; undefined where the same key signs this one */
  ask(publicKey: string | undefined): void {
    if (publicKey === this.#asked) return;
    this.#asked = publicKey;
    this.#old = undefined;
    this.#lost.checked = false;
    this.#told.replaceChildren();
    this.element.hidden = publicKey === undefined;
  }

  #open(file: File): void {
    const { words: { sign: { key: { old: words } } } } = this.speech;
    readKey(file, this.speech)
      .then((found) => {
        if ('refused' in found) return this.#tell(found.refused, 'warn');
        if (found.keys.publicKey !== this.#asked) return this.#tell(words.other(file.name), 'warn');
        this.#old = found.keys;
        this.#tell(words.vouches(file.name), 'fine');
        this.changed();
      })
      .catch((error: unknown) => this.failed(String(error)));
  }

  #tell(text: string, look: 'fine' | 'warn'): void {
    this.#told.replaceChildren(stateLine(text, look));
  }
}
