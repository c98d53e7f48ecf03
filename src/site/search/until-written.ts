import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { fewAtOnce } from '../few-at-once.ts';

const unpack = promisify(gunzip);

const gzipMagic = Buffer.from([0x1f, 0x8b]);

/** What the file holds, unpacked; throws when it is not whole yet. */
async function wholeContent(path: string): Promise<Buffer> {
  const bytes = await readFile(path);
  if (bytes.length === 0) throw new Error('it is empty');
  if (path.endsWith('.json')) JSON.parse(bytes.toString());
  return bytes.subarray(0, 2).equals(gzipMagic) ? unpack(bytes) : bytes;
}

/**
 * What a file of Pagefind's holds, unpacked, as soon as it is whole. Pagefind answers that it has written its files while the last of
 * them are still on their way. Throws with the file's name when it is incomplete after `patience` milliseconds.
 */
export async function readWritten(path: string, patience = 60_000): Promise<Buffer> {
  const until = Date.now() + patience;
  for (let pause = 5; ; pause *= 2) {
    try {
      return await wholeContent(path);
    } catch (error) {
      if (Date.now() <= until) await setTimeout(pause);
      else
        throw new Error(`Pagefind did not finish ${path}: ${(error as Error).message}. Build again.`, { cause: error });
    }
  }
}

/** Waits until each file of the folder is whole, since ending Pagefind would cut off what it still writes; what lies below `except` is left out. */
export async function untilWritten(folder: string, except: readonly string[] = [], patience?: number): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !except.includes(relative(folder, path).split(sep)[0]!));
  await fewAtOnce(files, async (path) => void (await readWritten(path, patience)));
}
