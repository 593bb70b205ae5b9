import nba from '../../../rules/nba/pack.yaml';
import type { Answer, Comparison, ComparisonNews, Judged, Look, Question } from './answer.ts';

/** Milliseconds without a key before anything is looked at. */
const pause = 300;

export interface Listener {
  judged(judged: Judged): void;
  failed(why: string): void;
  /** Of the comparison that was asked for last. */
  compared(news: ComparisonNews): void;
}

/** Asks about what stands on the page once the hand rests: one question at a time, and always the newest. */
export class Asking {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  #number = 0;
  #comparison = 0;
  #isBusy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly now: () => Omit<Look, 'number'>, private readonly listener: Listener) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#hear(data));
    this.#worker.addEventListener('error', ({ message }) => listener.failed(message));
    this.#send({ base: [nba] });
  }

  /** Something changed. */
  soon(wait = pause): void {
    this.#number += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), wait);
  }

  /** What the last good rules change in posts. */
  compare(about: Omit<Comparison, 'comparison'>): void {
    this.#comparison += 1;
    this.#send({ comparison: this.#comparison, ...about });
  }

  #ask(): void {
    this.#timer = undefined;
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#send({ number: this.#number, ...this.now() });
  }

  #hear(answer: Answer): void {
    if ('comparison' in answer) {
      if (answer.comparison === this.#comparison) this.listener.compared(answer);
      return;
    }
    this.#isBusy = false;
    if (answer.number !== this.#number) {
      if (this.#timer === undefined) this.#ask();
    } else if ('judged' in answer) this.listener.judged(answer.judged);
    else this.listener.failed(answer.failed);
  }

  #send(question: Question): void {
    this.#worker.postMessage(question);
  }
}
