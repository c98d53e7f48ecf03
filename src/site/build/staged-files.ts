import { createReadStream } from 'node:fs';
import { cp, mkdir, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file below the folder, by its path relative to it with `/`, in code-unit order a folder. None for a folder that is not there. */
export async function* filesBelow(folder: string, path = ''): AsyncGenerator<string> {
  const entries = await readdir(join(folder, path), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(folder, inner);
    else yield inner;
  }
}

/** Moves a file or folder, also to another file system. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}

/** Moves what is below `from` below `to`; a file that both have stays as it is in `to`. */
export async function mergeInto(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    const there = await stat(target).catch(() => undefined);
    if (there === undefined) await move(source, target);
    else if (entry.isDirectory()) await mergeInto(source, target);
  }
}

/** Whether both files hold the same bytes; sizes are compared first. `false` when the second is missing. */
export async function sameContent(one: string, other: string): Promise<boolean> {
  const [size, otherSize] = await Promise.all([sizeOf(one), sizeOf(other)]);
  if (size !== otherSize || size === undefined) return false;
  const [a, b] = [createReadStream(one), createReadStream(other)];
  const others = b[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  // Both streams read chunks of one size, so equal files give equal chunks.
  for await (const chunk of a as AsyncIterable<Buffer>) {
    const { value } = await others.next();
    if (!value || !chunk.equals(value)) {
      b.destroy();
      return false;
    }
  }
  b.destroy();
  return true;
}

async function sizeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? found.size : undefined;
}
