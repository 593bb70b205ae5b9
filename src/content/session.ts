import type { Composer } from '../sites/site.ts';
import { Advice } from './advice.ts';
import { PostGate } from './post-gate.ts';
import { caretIn, type Caret } from './caret.ts';
import { postsBox } from './commit.ts';
import { Watch } from './watch.ts';
import type { PageContext } from './page-context.ts';

/** One compose box, from when it is found until it leaves the page or is another thing there: watched, advised on, asked about. */
export class Session {
  readonly #end = new AbortController();
  readonly watch: Watch;
  readonly advice: Advice;
  readonly postGate: PostGate;
  #caret: Caret | undefined;

  /** @param onOther the box was about to be read, and is another thing now */
  constructor(readonly box: HTMLElement, readonly composer: Composer, context: PageContext, onOther: () => void) {
    this.watch = new Watch(box, composer, context, { signal: this.#end.signal, onChange: () => this.#changed(), onOpen: () => (this.noteCaret(), this.advice.openAtGravest()), onOther });
    this.advice = new Advice(this.watch, context, () => this.#caret);
    this.postGate = new PostGate(this.watch, context, () => this.#caret);
  }

  #changed(): void {
    this.advice.close();
    if (this.watch.map.text.trim() === '') this.postGate.forget();
  }

  end(): void {
    this.advice.close();
    this.postGate.end();
    this.#end.abort();
  }

  /** Draft.js drops the selection when its box loses the focus: the last one is kept for the way back from the gate. */
  noteCaret(): void {
    if (this.box instanceof HTMLTextAreaElement) this.watch.touch(); // a site that empties it changes no node: only its caret moves
    this.#caret = caretIn(this.box) ?? this.#caret;
  }

  /** Would this event, left alone, post what is in the box? */
  posts(event: Event): boolean {
    return postsBox(event, this.box, this.composer, this.postGate.underWay) && !this.#isAnother;
  }

  /** The box left the page, and with it the session; unless posting takes another step, and that may be what took it away. Or it is another thing now; while a post is under way it may only be locked. */
  get isOver(): boolean {
    const { underWay } = this.postGate;
    return this.box.isConnected ? this.#isAnother && !underWay : !(underWay && this.composer.steps);
  }

  /** It stands there, and the site has it for something else. */
  get #isAnother(): boolean {
    return this.box.isConnected && !this.watch.isOurs;
  }

  /** Goes to the next or former point, seen from the caret. */
  step(direction: 1 | -1): void {
    this.noteCaret();
    this.advice.step(direction);
  }
}
