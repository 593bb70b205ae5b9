import type { Pack } from '../../engine/pack.ts';
import type { Answer, Comparison, ComparisonNews, Look, Outcome, Question, Task } from './answer.ts';
import { compare } from './comparing.ts';
import { build, tryOut } from './making.ts';
import { Workbench } from './workbench.ts';

/** Reading and trying rules takes a moment; done here, it never stops the hand that writes them. */
class Desk {
  readonly #bench: Workbench;
  #comparison = 0;

  constructor(private readonly base: readonly Pack[]) {
    this.#bench = new Workbench(base);
  }

  look(look: Look): Answer {
    const { number } = look;
    try {
      return { number, judged: this.#bench.look(look) };
    } catch (error) {
      return { number, failed: error instanceof Error ? error.message : String(error) };
    }
  }

  async make(task: Task): Promise<Outcome> {
    try {
      return 'build' in task ? build(this.base, task.build) : await tryOut(this.base, task.candidate);
    } catch (error) {
      return { failed: error instanceof Error ? error.message : String(error) };
    }
  }

  compare(comparison: Comparison): void {
    const { comparison: number } = comparison;
    const { pack } = this.#bench;
    this.#comparison = number;
    const tell = (news: ComparisonNews): void => postMessage({ comparison: number, ...news } satisfies Answer);
    if (pack) void compare(this.base, pack, comparison, tell, () => this.#comparison === number);
    else tell({ failed: 'There were no good rules yet' });
  }
}

const listen = (): void => {
  let desk: Desk | undefined;
  addEventListener('message', ({ data }: MessageEvent<Question>) => {
    if ('base' in data) desk = new Desk(data.base);
    else if ('comparison' in data) desk?.compare(data);
    else if ('task' in data) void desk?.make(data).then((outcome) => postMessage({ task: data.task, outcome } satisfies Answer));
    else if (desk) postMessage(desk.look(data));
  });
};

listen();
