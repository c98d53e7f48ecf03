import { mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
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

function moveIn(from: string, to: string): void {
  const moved = (): boolean => {
    try {
      renameSync(from, to);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return false;
    }
  };
  if (moved()) return;
  mkdirSync(dirname(to), { recursive: true });
  // What is gone from the staged tree was moved before the build was killed.
  moved();
}

/** Removes a folder that is empty; says whether it is gone. */
function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    return code === 'ENOENT';
  }
}

/** Removes the file and the folders above it that it leaves empty. */
function remove(outDir: string, path: string): void {
  rmSync(join(outDir, path), { force: true });
  // To list a folder of 43,000 files for each of them would take minutes.
  for (let folder = dirname(path); folder !== '.' && removeEmpty(join(outDir, folder));) folder = dirname(folder);
}

/** Carries out the journal, if there is one: what it names is old or new at every moment, and never half. Says whether there was one. */
export async function carryOutJournal(outDir: string, build: BuildFolder): Promise<boolean> {
  const text = await readText(build.journal);
  if (text === undefined) return false;
  mkdirSync(outDir, { recursive: true });
  for (const line of text.split('\n')) {
    const path = line.slice(2);
    if (line.startsWith(mark.move)) moveIn(join(build.staged, path), join(outDir, path));
    else if (line.startsWith(mark.remove)) remove(outDir, path);
  }
  moveIn(build.nextSnapshot, build.snapshot);
  moveIn(build.nextUnlisted, build.unlisted);
  rmSync(build.journal);
  return true;
}
