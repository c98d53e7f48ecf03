import { rm } from 'node:fs/promises';
import type { BuildFolder } from './build-folder.ts';
import { noteChange, writeChangeLists } from './change-lists.ts';
import { carryOutJournal, writeJournal } from './journal.ts';
import { planChange, type KnownFolders } from './plan-change.ts';
import { isOwnFile } from './own-pages.ts';
import { filesBelow } from './staged-files.ts';
import { writeSnapshot, type Snapshot } from './snapshot.ts';

/** What the site is to become. */
export interface Placement {
  outDir: string;
  build: BuildFolder;
  /** Files of the site that stay as they are though they are not staged. */
  keeps: (file: string) => boolean;
  /** Staged folders whose files need not be looked for. */
  known?: KnownFolders | undefined;
  /** Files of the site now that may have to go; absent for all that its folder holds. */
  candidates?: Iterable<string> | undefined;
  /** What the site will have been built from; the files that are not single servers' are added. */
  snapshot: Omit<Snapshot, 'others'>;
  /** Others of the build before that stay. */
  keptOthers: string[];
}

/** What a build did to the site, in files. */
export interface Placed {
  changed: number;
  removed: number;
  unchanged: number;
}

/** Finishes what a killed build had begun to put into the site, and removes what it had only prepared. */
export async function settle(outDir: string, build: BuildFolder): Promise<boolean> {
  const finished = await carryOutJournal(outDir, build);
  for (const path of [build.staged, build.nextSnapshot, build.nextUnlisted])
    await rm(path, { recursive: true, force: true });
  return finished;
}

/** Puts the staged files into the site: each is old or new at every moment, and once begun the next build finishes it. */
export async function putInPlace(placement: Placement): Promise<Placed> {
  const { outDir, build, keeps, known, snapshot, keptOthers } = placement;
  const change = planChange(build.staged, outDir, known);
  const staged = new Set(change.staged);
  const removes: string[] = [];
  for (const file of placement.candidates ?? filesBelow(outDir)) {
    if (!staged.has(file) && !keeps(file)) removes.push(file);
  }
  const others = [...new Set([...change.staged.filter((file) => !isOwnFile(file)), ...keptOthers])].sort();
  writeSnapshot(build.nextSnapshot, { ...snapshot, others });
  await noteChange(build, { changed: change.changed, removed: removes });
  await writeJournal(build, { moves: change.moves, removes });
  await settle(outDir, build);
  await writeChangeLists(build);
  return {
    changed: change.changed.length,
    removed: removes.length,
    unchanged: change.staged.length - change.changed.length,
  };
}
