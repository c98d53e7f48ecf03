import { availableParallelism } from 'node:os';
import { classifyLines, type LineAnswer } from './classify-lines.ts';
import type { Batch } from './lines-worker.ts';
import { answerInOrder } from './ordered-worker.ts';

const batchSize = 250;
/** Fewer lines than these are done before a worker has started. */
const inlineLines = 3000;

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

const linesWorker = new URL('./lines-worker.ts', import.meta.url);

/** The answers to all lines in their order, worked out on several cores once there are enough of them. */
export async function* classifyStream(
  lines: AsyncIterable<string>,
  workerCount = availableParallelism(),
): AsyncGenerator<LineAnswer> {
  const batches = batched(lines);
  for (;;) {
    const { value: batch, done } = await batches.next();
    if (done) return;
    yield* classifyLines(batch.lines, batch.first);
    if (workerCount > 1 && batch.first > inlineLines - batchSize) break;
  }
  for await (const answers of answerInOrder<Batch, LineAnswer[]>(linesWorker, batches, workerCount)) yield* answers;
}
