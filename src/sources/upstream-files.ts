import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastGlob from 'fast-glob';
import { parseJson } from './read-json.ts';

/** What matches below a checkout, sorted, be it a file or not: what is none is reported when it is read. No link is followed. */
export async function filesIn(folder: string, pattern: string): Promise<string[]> {
  return (await fastGlob(pattern, { cwd: folder, onlyFiles: false, followSymbolicLinks: false })).sort();
}

/**
 * The text of a file of a checkout. A link may lead to a file of this machine, so it is not read, and neither is a folder. It waits
 * for the disk: of tens of thousands of small files, waiting in promises costs several times as much.
 */
export function textIn(folder: string, path: string): string {
  const file = join(folder, path);
  const found = lstatSync(file);
  if (!found.isFile()) {
    throw new Error(found.isSymbolicLink() ? 'It is a link, which is not followed.' : 'It is not a file.');
  }
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
}

/** The JSON in a file of a checkout. */
export function jsonIn(folder: string, path: string): unknown {
  return parseJson(textIn(folder, path));
}
