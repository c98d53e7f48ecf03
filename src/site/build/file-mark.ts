import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastGlob from 'fast-glob';

/** A file as it was seen: bytes, time of its last change in milliseconds, and a hash of its content. */
export type FileMark = [size: number, time: number, hash: string];

/** Size and time of the files of a folder, by their path below it. */
export async function listFiles(
  folder: string,
  pattern = '*/*.json',
  ignore: string[] = [],
): Promise<Map<string, [number, number]>> {
  const found = await fastGlob(pattern, { cwd: folder, ignore, dot: true, stats: true });
  return new Map(found.map(({ path, stats }) => [path, [stats!.size, stats!.mtimeMs]]));
}

export async function hashOfFile(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('base64url')
    .slice(0, 22);
}

/** The mark of a file. Its content is read only when size or time differ from what they were. */
export async function markOf(
  folder: string,
  path: string,
  [size, time]: [number, number],
  before: FileMark | undefined,
): Promise<FileMark> {
  if (before !== undefined && before[0] === size && before[1] === time) return before;
  return [size, time, await hashOfFile(join(folder, path))];
}
