import type { Composer } from '../sites/site.ts';
import { controlsIn, isVisible } from './composers.ts';

/** Milliseconds between two looks at the box. */
const every = 250;
/** Milliseconds: a box that empties or leaves later than this after the press was not posted but given up. */
const longest = 30_000;
/** Milliseconds that the dialog of a later step may take to come. */
const stepMayCome = 2_000;

export interface GoingBox {
  readonly box: Element;
  readonly composer: Composer;
  isEmpty(): boolean;
}

const isStepOpen = ({ steps = [] }: Composer): boolean =>
  steps.some(({ root, commit }) => [...document.querySelectorAll(root)].some((holder) => isVisible(holder) && controlsIn(holder, commit).length > 0));

/** A press that posts was let through. Whether the post went is seen when the box empties or leaves; the site may refuse it, or ask for another step. */
export class Going {
  #timer: ReturnType<typeof setInterval> | undefined;
  #since = 0;
  #sawStep = false;
  #atLastStep = false;

  constructor(private readonly of: GoingBox, private readonly posted: () => void) {}

  get isOn(): boolean {
    return this.#timer !== undefined;
  }

  /** At each press. */
  begin(): void {
    this.#atLastStep = this.isOn && isStepOpen(this.of.composer);
    this.#since = performance.now();
    if (this.isOn) return;
    this.#sawStep = false;
    this.#timer = setInterval(() => this.look(), every);
    addEventListener('pagehide', this.#leave);
  }

  look(): void {
    if (!this.isOn) return;
    const { composer } = this.of;
    const passed = performance.now() - this.#since;
    if (isStepOpen(composer) && !this.#atLastStep) {
      this.#sawStep = true;
      this.#since = performance.now();
    } else if (this.#atLastStep ? !isStepOpen(composer) || this.#isGone() : this.#isGone() && !this.#sawStep && (!composer.steps || passed > stepMayCome)) this.#finish(true);
    else if (this.#sawStep && !this.#atLastStep) this.#finish(false); // turned back at the later step
    else if (passed > longest) this.#finish(false);
  }

  /** The box is done with. */
  end(): void {
    if (this.isOn) this.#finish(this.#isGone() && (this.#atLastStep || !this.#sawStep));
  }

  #isGone(): boolean {
    return !this.of.box.isConnected || this.of.isEmpty();
  }

  readonly #leave = (): void => this.#finish(this.#atLastStep || !this.#sawStep);

  #finish(isPosted: boolean): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    removeEventListener('pagehide', this.#leave);
    if (isPosted) this.posted();
  }
}
