import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { inBatches } from './in-batches.ts';

const unpack = promisify(gunzip);

const gzipMagic = Buffer.from([0x1f, 0x8b]);

/** Why the file is not whole yet; undefined when it is. */
async function whatIsMissing(path: string): Promise<string | undefined> {
  const bytes = await readFile(path);
  if (bytes.length === 0) return 'it is empty';
  if (path.endsWith('.json')) {
    try {
      JSON.parse(bytes.toString());
    } catch (error) {
      return (error as Error).message;
    }
  }
  if (!bytes.subarray(0, 2).equals(gzipMagic)) return undefined;
  return unpack(bytes).then(
    () => undefined,
    (error: Error) => error.message,
  );
}

/**
 * Waits until each file of the folder is whole. Pagefind answers that it has written its files while the last of them are still on
 * their way, and ending it then would cut them off. Throws with the file's name when one is incomplete after `patience`
 * milliseconds.
 */
export async function untilWritten(folder: string, patience = 60_000): Promise<void> {
  const until = Date.now() + patience;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  await inBatches(files, async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    for (let pause = 5; ; pause *= 2) {
      const missing = await whatIsMissing(path);
      if (missing === undefined) return;
      if (Date.now() > until) throw new Error(`Pagefind did not finish ${path}: ${missing}. Build again.`);
      await setTimeout(pause);
    }
  });
}
