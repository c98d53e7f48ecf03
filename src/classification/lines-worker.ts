import { parentPort } from 'node:worker_threads';
import { classifyLine } from './classify-lines.ts';

/** Lines of one batch and the number of the first, counted from 1. */
export interface Batch {
  first: number;
  lines: string[];
}

parentPort?.on('message', ({ first, lines }: Batch) => {
  parentPort?.postMessage(lines.map((line, index) => classifyLine(line, first + index)));
});
