import { parentPort } from 'node:worker_threads';
import { classifyLines } from './classify-lines.ts';

/** Lines of one batch and the number of the first, counted from 1. */
export interface Batch {
  first: number;
  lines: string[];
}

parentPort?.on('message', ({ first, lines }: Batch) => {
  parentPort?.postMessage(classifyLines(lines, first));
});
