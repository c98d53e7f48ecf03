import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { fewAtOnce } from '../few-at-once.ts';
import { filesBelow } from './staged-files.ts';

/** Texts; what else a site holds is compressed already. */
const text = /\.(?:html|css|js|json|svg|xml|txt|csv)$/;
const pack = promisify(gzip);

/** What became of the compressed files. */
export interface Compressed {
  written: number;
  removed: number;
  unchanged: number;
}

/** The time of a file's last change in whole milliseconds; `undefined` when it is not there. */
async function timeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && Math.round(found.mtimeMs);
}

/** Writes the compressed file with the time of the text, by which the next run knows that it still holds. */
async function compress(path: string): Promise<keyof Compressed | undefined> {
  const [packedPath, time] = [`${path}.gz`, (await timeOf(path))!];
  const packedTime = await timeOf(packedPath);
  if (packedTime === time) return 'unchanged';
  const bytes = await readFile(path);
  const packed = await pack(bytes, { level: 9 });
  if (packed.length >= bytes.length) {
    if (packedTime === undefined) return undefined;
    await rm(packedPath);
    return 'removed';
  }
  const temporary = `${packedPath}.${process.pid}.tmp`;
  await writeFile(temporary, packed);
  await utimes(temporary, time / 1000, time / 1000);
  await rename(temporary, packedPath);
  return 'written';
}

async function removeLeft(path: string): Promise<keyof Compressed | undefined> {
  if ((await timeOf(path.slice(0, -'.gz'.length))) !== undefined) return undefined;
  await rm(path);
  return 'removed';
}

/** Writes a `.gz` beside every text of a site that is smaller so, for web servers that send such files; those of texts that are gone are removed. */
export async function compressSite(siteDir: string, step: () => void): Promise<Compressed> {
  const done: Compressed = { written: 0, removed: 0, unchanged: 0 };
  await fewAtOnce(filesBelow(siteDir), async (file) => {
    const path = join(siteDir, file);
    const packed = file.endsWith('.gz') && text.test(file.slice(0, -'.gz'.length));
    const what = text.test(file) ? await compress(path) : packed ? await removeLeft(path) : undefined;
    if (what) done[what] += 1;
    step();
  });
  return done;
}
