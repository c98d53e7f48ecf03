import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { classifyLine } from './classify-lines.ts';
import type { Batch } from './lines-worker.ts';

type LineAnswer = ReturnType<typeof classifyLine>;

const batchSize = 250;
/** Fewer lines than these are done before a worker has started. */
const inlineLines = 3000;
/** Batches under way for each worker, so that it never waits and memory stays flat. */
const ahead = 3;

async function* batched(lines: AsyncIterable<string>): AsyncGenerator<Batch> {
  let batch: Batch = { first: 1, lines: [] };
  for await (const line of lines) {
    batch.lines.push(line);
    if (batch.lines.length < batchSize) continue;
    yield batch;
    batch = { first: batch.first + batch.lines.length, lines: [] };
  }
  if (batch.lines.length > 0) yield batch;
}

/** A worker that answers batches in the order it got them. */
class LineWorker {
  readonly #worker = new Worker(new URL('./lines-worker.ts', import.meta.url));
  readonly #waiting: { resolve: (answers: LineAnswer[]) => void; reject: (error: Error) => void }[] = [];

  constructor() {
    this.#worker.on('message', (answers: LineAnswer[]) => this.#waiting.shift()?.resolve(answers));
    this.#worker.on('error', (error: Error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  answer(batch: Batch): Promise<LineAnswer[]> {
    const promise = new Promise<LineAnswer[]>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    this.#worker.postMessage(batch);
    return promise;
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** The answers to all lines in their order, worked out on several cores once there are enough of them. */
export async function* classifyStream(
  lines: AsyncIterable<string>,
  workerCount = availableParallelism(),
): AsyncGenerator<LineAnswer> {
  const workers: LineWorker[] = [];
  const pending: Promise<LineAnswer[]>[] = [];
  let next = 0;
  try {
    for await (const batch of batched(lines)) {
      if (batch.first <= inlineLines || workerCount < 2) {
        yield* batch.lines.map((line, index) => classifyLine(line, batch.first + index));
        continue;
      }
      while (workers.length < workerCount) workers.push(new LineWorker());
      pending.push((workers[next++ % workers.length] as LineWorker).answer(batch));
      if (pending.length >= workers.length * ahead) yield* (await pending.shift()) ?? [];
    }
    for (const answers of pending.splice(0)) yield* await answers;
  } finally {
    for (const promise of pending) promise.catch(() => undefined);
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}
