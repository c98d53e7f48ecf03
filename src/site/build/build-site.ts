import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../catalog/problem.ts';
import { buildFolder } from './build-folder.ts';
import { lookAtCatalog } from './look-at-catalog.ts';
import { ownFiles } from './own-pages.ts';
import { isCurrent, mayKeep, planRebuild, type Rebuild } from './plan-rebuild.ts';
import { putInPlace, settle, type Placed } from './put-in-place.ts';
import { readSnapshot } from './snapshot.ts';
import { stageDownloads, stagePages, stageSearch, stageSmallFiles } from './stage.ts';

/** How to build a site. */
export interface SiteBuild {
  catalogDir: string;
  outDir: string;
  /** Take nothing from the build before. */
  full: boolean;
  /** Leave the search index and the downloads as they are. */
  pagesOnly: boolean;
  /** Processes that render side by side. */
  processes: number;
  /** Into how many parts the pages are divided; by default as their number asks for. */
  parts?: number | undefined;
}

/** What a build did. */
export interface BuildReport extends Placed {
  /** Records that could not be read. */
  problems: Problem[];
}

/** Files that `pagesOnly` leaves alone. */
const dataFiles = /^(?:search-index|data\/(?!index\.html$))/;

/** Builds the site, or brings the one that is there up to date: pages whose inputs are as they were are not rendered. */
export async function buildSite(options: SiteBuild): Promise<BuildReport> {
  const { catalogDir, outDir, full, pagesOnly } = options;
  const build = buildFolder(outDir);
  await settle(outDir, build);
  await mkdir(build.folder, { recursive: true });
  const there = !full && existsSync(join(outDir, 'index.html'));
  const snapshot = there ? await readSnapshot(build.snapshot) : undefined;
  const now = await lookAtCatalog(catalogDir, snapshot);
  const before = mayKeep(snapshot, now) ? snapshot : undefined;
  const { problems } = now.index;
  const searchIsCurrent = before?.searched === now.content;
  if (before && isCurrent(before, now) && (pagesOnly || searchIsCurrent)) {
    await writeFile(build.changed, '');
    await writeFile(build.removed, '');
    return { changed: 0, removed: 0, unchanged: ownFiles(now.index).size + before.others.length, problems };
  }
  const rebuild: Rebuild = before ? planRebuild(before, now) : { servers: [...now.index.servers.keys()], removes: [] };
  const keepsData = searchIsCurrent || pagesOnly;
  if (!keepsData) await stageDownloads(catalogDir, build);
  await stageSmallFiles(
    now.index,
    rebuild.servers.map((position) => now.index.servers[position]!),
    build,
  );
  const { again } = rebuild;
  await Promise.all([
    stagePages(now.index, build, { catalogDir, processes: options.processes, parts: options.parts, again }),
    keepsData ? undefined : stageSearch(catalogDir, build),
  ]);
  const own = ownFiles(now.index);
  const placed = await putInPlace({
    outDir,
    build,
    keeps: (file) => keepsData && dataFiles.test(file),
    candidates: before && [...before.others, ...rebuild.removes],
    snapshot: { ...now, searched: pagesOnly ? (before?.searched ?? '') : now.content },
    isOwn: (file) => own.has(file),
    keptOthers: before && keepsData ? before.others.filter((file) => dataFiles.test(file)) : [],
  });
  return { ...placed, problems };
}
