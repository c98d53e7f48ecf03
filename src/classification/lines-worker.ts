import { answerEach } from './answer-each.ts';
import { classifyLines } from './classify-lines.ts';

/** Lines of one batch and the number of the first, counted from 1. */
export interface Batch {
  first: number;
  lines: string[];
}

answerEach(({ first, lines }: Batch) => classifyLines(lines, first));
