import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readText, writeFileAtomic } from '../../catalog/store.ts';
import type { BuildFolder } from './build-folder.ts';

/** What is to change in the site, by paths relative to it. A path in `moves` may be a folder that the site does not have yet. */
export interface SiteChange {
  moves: string[];
  removes: string[];
}

const mark = { move: '> ', remove: '- ' } as const;

/** From here on the change is certain: whoever is killed, the next build finishes it. */
export async function writeJournal(build: BuildFolder, { moves, removes }: SiteChange): Promise<void> {
  const lines = [...moves.map((path) => mark.move + path), ...removes.map((path) => mark.remove + path)];
  await writeFileAtomic(build.journal, lines.map((line) => `${line}\n`).join(''));
}

async function moveIn(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') throw error;
    await mkdir(dirname(to), { recursive: true });
    // What is gone from the staged tree was moved before the build was killed.
    await rename(from, to).catch((again: NodeJS.ErrnoException) => {
      if (again.code !== 'ENOENT') throw again;
    });
  }
}

/** Removes the file and the folders above it that it leaves empty. */
async function remove(outDir: string, path: string): Promise<void> {
  await rm(join(outDir, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const rest = await readdir(join(outDir, folder)).catch(() => undefined);
    if (rest === undefined) continue;
    if (rest.length > 0) return;
    await rmdir(join(outDir, folder));
  }
}

/** Carries out the journal, if there is one: what it names is old or new at every moment, and never half. Says whether there was one. */
export async function carryOutJournal(outDir: string, build: BuildFolder): Promise<boolean> {
  const text = await readText(build.journal);
  if (text === undefined) return false;
  await mkdir(outDir, { recursive: true });
  for (const line of text.split('\n')) {
    const path = line.slice(2);
    if (line.startsWith(mark.move)) await moveIn(join(build.staged, path), join(outDir, path));
    else if (line.startsWith(mark.remove)) await remove(outDir, path);
  }
  await moveIn(build.nextSnapshot, build.snapshot);
  await moveIn(build.nextUnlisted, build.unlisted);
  await rm(build.journal);
  return true;
}
