import type { Composer } from '../sites/site.ts';
import { controlsIn, isVisible } from './composers.ts';

/** Milliseconds between two looks at the box. */
const every = 250;
/** Milliseconds: a box that empties or leaves later than this after the press was not posted but given up. */
const longest = 30_000;
/** Milliseconds that the dialog of a later step may take to come. */
const stepMayCome = 2_000;

export interface PendingBox {
  readonly box: Element;
  readonly composer: Composer;
  isEmpty(): boolean;
}

/** What looks like a later step of posting; a chat, or an offer that comes after the post, may look like one too. */
const stepsOpen = ({ steps = [] }: Composer): Element[] =>
  steps.flatMap(({ root, commit }) => [...document.querySelectorAll(root)].filter((holder) => isVisible(holder) && controlsIn(holder, commit).length > 0));

/** A press that posts was let through. Whether the post went is seen when the box empties or leaves; the site may refuse it, or ask for another step. */
export class PendingPost {
  #timer: ReturnType<typeof setInterval> | undefined;
  #since = 0;
  /** What stood there at the first press is no step of this post. */
  #before: readonly Element[] = [];
  #sawStep = false;
  #atLastStep = false;

  constructor(private readonly of: PendingBox, private readonly posted: () => void) {}

  get isOn(): boolean {
    return this.#timer !== undefined;
  }

  /** At each press. */
  begin(): void {
    this.#atLastStep = this.isOn && this.#isStepOpen();
    this.#since = performance.now();
    if (this.isOn) return;
    this.#before = stepsOpen(this.of.composer);
    this.#sawStep = false;
    this.#timer = setInterval(() => this.look(), every);
    addEventListener('pagehide', this.#leave);
  }

  look(): void {
    if (!this.isOn) return;
    const passed = performance.now() - this.#since;
    const isOpen = this.#isStepOpen();
    if (isOpen && !this.#atLastStep) {
      this.#sawStep = true;
      this.#since = performance.now();
    } else if (this.#atLastStep ? !isOpen || this.#isGone() : this.#hasGone(passed)) this.#finish(true);
    else if (this.#isTurnedBack() || passed > longest) this.#finish(false);
  }

  /** The box is done with. */
  end(): void {
    if (this.isOn) this.#finish(this.#isGone() && (this.#atLastStep || !this.#sawStep));
  }

  #isStepOpen(): boolean {
    return stepsOpen(this.of.composer).some((step) => !this.#before.includes(step));
  }

  /** Without a later step, or after what only looked like one: it was closed, and nothing to write in came back. */
  #hasGone(passed: number): boolean {
    return this.#isGone() && !this.#isTurnedBack() && (!this.of.composer.steps || passed > stepMayCome);
  }

  /** At a later step: the box is there again, or another in its place. */
  #isTurnedBack(): boolean {
    const { box, composer } = this.of;
    return this.#sawStep && !this.#atLastStep && (!this.#isGone() || [...document.querySelectorAll(composer.box)].some((other) => other !== box && isVisible(other)));
  }

  #isGone(): boolean {
    return !this.of.box.isConnected || this.of.isEmpty();
  }

  readonly #leave = (): void => this.#finish(this.#atLastStep || !this.#sawStep);

  /** Once: that the box is empty may be seen while it is looked at. */
  #finish(isPosted: boolean): void {
    if (!this.isOn) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    removeEventListener('pagehide', this.#leave);
    if (isPosted) this.posted();
  }
}
