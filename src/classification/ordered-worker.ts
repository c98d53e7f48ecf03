import { Worker } from 'node:worker_threads';

/** Messages under way for each worker, so that it never waits and memory stays flat. */
const ahead = 3;

/** Without a bound two workers hold some 200 MB more after 50,000 tools, in the same time; with twice as much they gain none. */
const maxYoungGenerationSizeMb = 48;

/** A worker thread that answers each message with one, in their order. */
class OrderedWorker<Input, Output> {
  readonly #worker: Worker;
  readonly #waiting: { resolve: (output: Output) => void; reject: (error: Error) => void }[] = [];

  constructor(script: URL) {
    this.#worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb } });
    this.#worker.on('message', (output: Output) => this.#waiting.shift()?.resolve(output));
    this.#worker.on('error', (error: Error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  answer(input: Input): Promise<Output> {
    const promise = new Promise<Output>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    this.#worker.postMessage(input);
    return promise;
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** The answers of so many worker threads to all inputs, in the inputs' order. Throws what a worker throws. */
export async function* answerInOrder<Input, Output>(
  script: URL,
  inputs: AsyncIterable<Input> | Iterable<Input>,
  workerCount: number,
): AsyncGenerator<Output> {
  const workers: OrderedWorker<Input, Output>[] = [];
  const pending: Promise<Output>[] = [];
  let next = 0;
  try {
    for await (const input of inputs) {
      if (workers.length < workerCount) workers.push(new OrderedWorker(script));
      const answer = workers[next++ % workers.length]!.answer(input);
      // It is awaited in its turn; until then its failure must not count as nobody's.
      answer.catch(() => undefined);
      pending.push(answer);
      if (pending.length >= workerCount * ahead) yield (await pending.shift())!;
    }
    while (pending.length > 0) yield (await pending.shift())!;
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}
