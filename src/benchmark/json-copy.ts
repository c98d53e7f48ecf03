import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fastGlob from 'fast-glob';
import { toFileText } from '../catalog/json.ts';

/** Seconds to read, parse and write every JSON file of a folder: the least that a program costs that makes records of records. */
export async function timeJsonCopy(from: string, to: string): Promise<number> {
  const started = performance.now();
  for (const path of await fastGlob('**/*.json', { cwd: from, dot: true })) {
    const value: unknown = JSON.parse(await readFile(join(from, path), 'utf8'));
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), toFileText(value));
  }
  const seconds = (performance.now() - started) / 1000;
  await rm(to, { recursive: true, force: true });
  return seconds;
}
