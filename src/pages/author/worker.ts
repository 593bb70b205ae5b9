import type { Answer, Question } from './answer.ts';
import { Workbench } from './workbench.ts';

/** Reading and trying rules takes a moment; done here, it never stops the hand that writes them. */
const listen = (): void => {
  let bench: Workbench | undefined;
  addEventListener('message', ({ data }: MessageEvent<Question>) => {
    if ('base' in data) bench = new Workbench(data.base);
    else if (bench) postMessage(answerOf(bench, data) satisfies Answer);
  });
};

const answerOf = (bench: Workbench, look: Exclude<Question, { base: unknown }>): Answer => {
  try {
    return { number: look.number, judged: bench.look(look) };
  } catch (error) {
    return { number: look.number, failed: error instanceof Error ? error.message : String(error) };
  }
};

listen();
