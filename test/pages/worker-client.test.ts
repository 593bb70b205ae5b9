import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Question } from '../../src/pages/author/answer.ts';
import { WorkerClient } from '../../src/pages/author/worker-client.ts';

class FakeWorker extends EventTarget {
  static readonly all: FakeWorker[] = [];
  readonly asked: Question[] = [];
  isOver = false;
  constructor() {
    super();
    FakeWorker.all.push(this);
  }
  postMessage(question: Question): void {
    this.asked.push(question);
  }
  terminate(): void {
    this.isOver = true;
  }
  answers(answer: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: answer as Answer }));
  }
  breaks(): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'broke' }));
  }
}

const said: string[] = [];
const begin = (): WorkerClient =>
  new WorkerClient(() => ({ rules: 'r', draft: {} as never }), { judged: () => void said.push('judged'), failed: (why) => void said.push(`failed: ${why}`), compared: (news) => void said.push(`compared: ${Object.keys(news).join()}`) });
/** Its first question is with the worker. */
const beginAsked = (): WorkerClient => {
  const asking = begin();
  asking.soon(0);
  vi.runAllTimers();
  return asking;
};
const worker = (at: number): FakeWorker => FakeWorker.all[at] as FakeWorker;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
  FakeWorker.all.length = 0;
  said.length = 0;
});

describe('a worker that breaks', () => {
  it('is followed by another, which is told the base and asked the newest question', () => {
    const asking = beginAsked();
    worker(0).answers({ number: 1, judged: {} });
    asking.soon(0);
    vi.runAllTimers();
    worker(0).breaks();
    expect(worker(0).isOver).toBe(true);
    expect(worker(1).asked).toMatchObject([{ base: [{ id: 'nba' }] }, { number: 2, rules: 'r' }]);
    worker(1).answers({ number: 2, judged: {} });
    expect(said).toEqual(['judged', 'judged']);
  });

  it('before it ever answered is said, and tried again when something changes', () => {
    const asking = beginAsked();
    worker(0).breaks();
    expect(said).toEqual(['failed: broke']);
    expect(FakeWorker.all).toHaveLength(1);
    asking.soon();
    vi.runAllTimers();
    worker(1).answers({ number: 2, judged: {} });
    expect(said).toEqual(['failed: broke', 'judged']);
  });

  it('ends the comparison that it was at', () => {
    const asking = beginAsked();
    worker(0).answers({ number: 1, judged: {} });
    asking.compare({});
    worker(0).answers({ comparison: 1, done: 3, of: 9 });
    worker(0).breaks();
    expect(said).toEqual(['judged', 'compared: comparison,done,of', 'compared: failed']);
  });
});

describe('what is made on the way to a signed pack', () => {
  it('comes back to whoever asked, also when others ask meanwhile', async () => {
    const asking = beginAsked();
    const [built, tried] = [asking.build({ header: 'h', rules: 'r' }), asking.tryOut({ signed: 's', keys: [] })];
    expect(worker(0).asked.slice(2)).toEqual([{ task: 1, build: { header: 'h', rules: 'r' } }, { task: 2, candidate: { signed: 's', keys: [] } }]);
    worker(0).answers({ task: 2, outcome: { digest: 'd' } });
    worker(0).answers({ task: 1, outcome: { isEmpty: true } });
    expect(await Promise.all([built, tried])).toEqual([{ isEmpty: true }, { digest: 'd' }]);
  });

  it('ends with the worker that breaks', async () => {
    const built = beginAsked().build({ header: 'h', rules: 'r' });
    worker(0).breaks();
    await expect(built).rejects.toThrow('broke');
  });

  it('fails as the worker says', async () => {
    const tried = beginAsked().tryOut({ signed: 's', keys: [] });
    worker(0).answers({ task: 1, outcome: { failed: 'no room' } });
    await expect(tried).rejects.toThrow('no room');
  });
});
