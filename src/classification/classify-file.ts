import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Progress } from '../cli/progress.ts';
import { classifyStream } from './classify-stream.ts';

/**
 * Answers every line of a JSON Lines file with a line, `-` being stdin and stdout; gives the number of lines that could not be read.
 * The output appears under its name when it is whole.
 */
export async function classifyFile(input: string, output: string, progress: Progress): Promise<number> {
  const from = input === '-' ? process.stdin : createReadStream(input);
  const unfinished = `${output}.${process.pid}.tmp`;
  const to = output === '-' ? process.stdout : createWriteStream(unfinished);
  let lines = 0;
  let problems = 0;
  for await (const { output: answer, problem } of classifyStream(
    createInterface({ input: from, crlfDelay: Infinity }),
  )) {
    lines += 1;
    if (problem) {
      problems += 1;
      progress.note(`${problem.label}: ${problem.reason}`);
    }
    if (!to.write(`${answer}\n`)) await once(to, 'drain');
    progress.step();
  }
  if (to !== process.stdout) {
    to.end();
    await once(to, 'finish');
    await rename(unfinished, output);
  }
  progress.done(`${lines} tools, ${problems} lines that could not be read`);
  return problems;
}
