import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';

// A site has hundreds of thousands of files: a round through the thread pool takes longer than the work on each.

/** Every file below the folder, by its path relative to it with `/`, in code-unit order a folder. None for a folder that is not there. */
export function* filesBelow(folder: string, path = ''): Generator<string> {
  for (const entry of entriesOf(join(folder, path))) {
    const inner = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(folder, inner);
    else yield inner;
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Moves a file or folder, also to another file system. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

/** Moves what is below `from` below `to`; a file that both have stays as it is in `to`. */
export function mergeInto(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!existsSync(target)) move(source, target);
    else if (entry.isDirectory()) mergeInto(source, target);
  }
}

const chunk = 1 << 20;
const [buffer, otherBuffer] = [Buffer.alloc(chunk), Buffer.alloc(chunk)];

/** Whether both files hold the same bytes; sizes are compared first. `false` when the second is missing. */
export function sameContent(one: string, other: string): boolean {
  const [size, otherSize] = [sizeOf(one), sizeOf(other)];
  if (size !== otherSize || size === undefined) return false;
  const files = [openSync(one, 'r'), openSync(other, 'r')] as const;
  try {
    for (let at = 0; at < size; at += chunk) {
      const read = readSync(files[0], buffer, 0, chunk, at);
      const otherRead = readSync(files[1], otherBuffer, 0, chunk, at);
      if (read !== otherRead || buffer.compare(otherBuffer, 0, read, 0, read) !== 0) return false;
    }
    return true;
  } finally {
    for (const file of files) closeSync(file);
  }
}

function sizeOf(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : undefined;
}
