import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../catalog/problem.ts';
import { Progress } from '../../cli/progress.ts';
import { buildSearchIndex } from '../search/build-search-index.ts';
import { buildFolder, type BuildFolder } from './build-folder.ts';
import { lookAtCatalog, type Now } from './look-at-catalog.ts';
import { ownFiles } from './own-pages.ts';
import { isCurrent, mayKeep, planRebuild, type Rebuild } from './plan-rebuild.ts';
import { putInPlace, settle, type Placed } from './put-in-place.ts';
import { renderPages } from './render-pages.ts';
import { readSnapshot } from './snapshot.ts';
import { writeBadges } from './write-badges.ts';
import { writeDownloads } from './write-downloads.ts';
import { writeHostFiles } from './write-host-files.ts';
import { writeSchemas } from './write-schemas.ts';

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
}

/** What a build did. */
export interface BuildReport extends Placed {
  /** Records that could not be read. */
  problems: Problem[];
}

/** Files that `pagesOnly` leaves alone. */
const dataFiles = /^(?:search-index|data\/(?!index\.html$))/;

async function stageData(catalogDir: string, build: BuildFolder): Promise<void> {
  const downloads = await writeDownloads(catalogDir, build.staged);
  await writeFile(build.downloads, JSON.stringify(downloads));
}

async function stageSearch(catalogDir: string, build: BuildFolder): Promise<void> {
  const progress = new Progress('Search index');
  const { servers, tools } = await buildSearchIndex({ catalogDir, outDir: build.staged, progress });
  progress.done(`${servers} servers, ${tools} tools`);
}

async function stagePages(options: SiteBuild, build: BuildFolder, now: Now, { again, servers }: Rebuild) {
  const { index } = now;
  await writeFile(build.index, JSON.stringify(index));
  await writeSchemas(build.staged);
  await writeHostFiles(build.staged);
  await writeBadges(
    servers.map((position) => index.servers[position]!),
    build.staged,
  );
  const { catalogDir, processes } = options;
  // A list shows up to a hundred tools, in about three lists each.
  const lists = Math.ceil(index.tools.length / 30);
  const pages = lists + (again?.size ?? index.servers.length * 2 + index.tools.length);
  await renderPages({
    catalogDir,
    indexFile: build.index,
    downloadsFile: build.downloads,
    build,
    pages,
    again,
    processes,
  });
}

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
  if (!keepsData) await stageData(catalogDir, build);
  await Promise.all([stagePages(options, build, now, rebuild), keepsData ? undefined : stageSearch(catalogDir, build)]);
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
