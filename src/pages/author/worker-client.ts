import nba from '../../../rules/nba/pack.yaml';
import type { Answer, Build, Built, Candidate, Comparison, ComparisonNews, Judged, Look, Outcome, Question, Tried } from './answer.ts';

/** Milliseconds without a key before anything is looked at. */
const pause = 300;

export interface Listener {
  judged(judged: Judged): void;
  failed(why: string): void;
  /** Of the comparison that was asked for last. */
  compared(news: ComparisonNews): void;
}

/** Asks about what stands on the page once the hand rests: one question at a time, and always the newest. */
export class WorkerClient {
  #worker: Worker | undefined;
  /** The worker has answered something since it began. */
  #works = false;
  #number = 0;
  #comparison = 0;
  #isComparing = false;
  #isBusy = false;
  #task = 0;
  readonly #tasks = new Map<number, (outcome: Outcome) => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly now: () => Omit<Look, 'number'>, private readonly listener: Listener) {}

  /** Something changed. */
  soon(wait = pause): void {
    this.#number += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), wait);
  }

  /** What the last good rules change in posts. */
  compare(about: Omit<Comparison, 'comparison'>): void {
    this.#comparison += 1;
    this.#isComparing = true;
    this.#send({ comparison: this.#comparison, ...about });
  }

  build(about: Build): Promise<Built> {
    return this.#make<Built>({ build: about });
  }

  tryOut(about: Candidate): Promise<Tried> {
    return this.#make<Tried>({ candidate: about });
  }

  /** @throws where the worker could not do it */
  async #make<Made extends Outcome>(about: { readonly build: Build } | { readonly candidate: Candidate }): Promise<Made> {
    const task = (this.#task += 1);
    const outcome = await new Promise<Outcome>((resolve) => {
      this.#tasks.set(task, resolve);
      this.#send({ task, ...about });
    });
    this.#tasks.delete(task);
    if ('failed' in outcome) throw new Error(outcome.failed);
    return outcome as Made;
  }

  #ask(): void {
    this.#timer = undefined;
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#send({ number: this.#number, ...this.now() });
  }

  #hear(answer: Answer): void {
    this.#works = true;
    if ('task' in answer) return this.#tasks.get(answer.task)?.(answer.outcome);
    if ('comparison' in answer) {
      if (answer.comparison !== this.#comparison) return;
      this.#isComparing = 'done' in answer;
      this.listener.compared(answer);
      return;
    }
    this.#isBusy = false;
    if (answer.number !== this.#number) {
      if (this.#timer === undefined) this.#ask();
    } else if ('judged' in answer) this.listener.judged(answer.judged);
    else this.listener.failed(answer.failed);
  }

  #send(question: Question): void {
    this.#worker ??= this.#begin();
    this.#worker.postMessage(question);
  }

  #begin(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#works = false;
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#hear(data));
    worker.addEventListener('error', ({ message }) => worker === this.#worker && this.#broke(message));
    worker.postMessage({ base: [nba] } satisfies Question);
    return worker;
  }

  /** Another worker is asked the same; if that breaks before it has answered anything, it is not asked again until something changes. */
  #broke(why: string): void {
    const again = this.#works;
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isBusy = false;
    if (this.#isComparing) this.listener.compared({ failed: why });
    this.#isComparing = false;
    for (const done of this.#tasks.values()) done({ failed: why });
    if (again) this.#ask();
    else this.listener.failed(why);
  }
}
