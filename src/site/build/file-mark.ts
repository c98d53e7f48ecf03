import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file as it was seen: bytes, time of its last change in milliseconds, and a hash of its content. */
export type FileMark = [size: number, time: number, hash: string];

/** Size and time of every file below a folder, by its path below it; none of folders that are left out, nor of a folder that is not there. */
export function listFiles(folder: string, leftOut: readonly string[] = []): Map<string, [number, number]> {
  const files = new Map<string, [number, number]>();
  const look = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inner = path === '' ? entry.name : `${path}/${entry.name}`;
      if (leftOut.includes(inner)) continue;
      // What is gone meanwhile is gone; a link is what it leads to.
      const found = entry.isDirectory() ? entry : statSync(join(folder, inner), { throwIfNoEntry: false });
      if (found?.isDirectory()) look(inner);
      else if (found !== undefined && 'size' in found) files.set(inner, [found.size, found.mtimeMs]);
    }
  };
  if (statSync(folder, { throwIfNoEntry: false }) !== undefined) look('');
  return files;
}

export function hashOfFile(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('base64url').slice(0, 22);
}
