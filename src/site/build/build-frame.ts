import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../catalog/problem.ts';
import { Progress } from '../../cli/progress.ts';
import { buildFolder, type BuildFolder } from './build-folder.ts';
import { checkClassifications } from './check-classifications.ts';
import { lookAtCatalog, type Now } from './look-at-catalog.ts';
import type { KnownFolders } from './plan-change.ts';
import { putInPlace, settle, type Placed } from './put-in-place.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';

/** What a build did. */
export interface BuildReport extends Placed {
  /** Records that could not be read. */
  problems: Problem[];
  /** Classifications that are not what the rules say now. */
  stale: number;
}

/** A build that has begun: what was left undone in its folder is done, and the catalog is looked at. */
export interface BegunBuild {
  outDir: string;
  build: BuildFolder;
  /** What the site that is there was built from; absent when there is none or it is not to be kept. */
  snapshot: Snapshot | undefined;
  now: Now;
  /** Classifications that are not what the rules say now. */
  stale: number;
}

interface Beginning {
  /** Take nothing from the build before. */
  anew: boolean;
  /** Called as soon as it is known that so many servers changed. */
  onChanged?: (servers: number) => void;
  /** Classifications are checked elsewhere. */
  unchecked?: boolean;
}

/** Begins a build. */
export async function beginBuild(
  catalogDir: string,
  outDir: string,
  { anew, unchecked = false, onChanged }: Beginning,
): Promise<BegunBuild> {
  const build = buildFolder(outDir);
  await settle(outDir, build);
  await mkdir(build.folder, { recursive: true });
  const there = !anew && existsSync(join(outDir, 'index.html'));
  const snapshot = there ? readSnapshot(build.snapshot) : undefined;
  const now = await lookAtCatalog(catalogDir, snapshot, onChanged);
  return { outDir, build, snapshot, now, stale: unchecked ? 0 : await checkClassifications(catalogDir, now) };
}

/** What of the site that is there stays though it is not staged. */
interface Kept {
  keeps: (file: string) => boolean;
  /** Staged folders whose files need not be looked for. */
  known?: KnownFolders | undefined;
  /** Files that may have to go; absent for all that the site's folder holds. */
  candidates?: Iterable<string> | undefined;
  /** Files that are not single servers' and stay. */
  keptOthers: string[];
  /** Hash of what the search index and the downloads were made from. */
  searched: string;
}

/** Ends a build: what was staged becomes the site. */
export async function endBuild({ outDir, build, now, stale }: BegunBuild, kept: Kept): Promise<BuildReport> {
  const { searched, ...stays } = kept;
  const { templates, rest, everywhere, lists, rows, index } = now;
  const snapshot = { templates, rest, everywhere, lists, searched, rows };
  const progress = new Progress('Put in place');
  const placed = await putInPlace({ ...stays, outDir, build, snapshot });
  progress.done(`${placed.changed} files written, ${placed.removed} removed, ${placed.unchanged} as they were`);
  return { ...placed, problems: index.problems, stale };
}
