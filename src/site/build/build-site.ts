import { beginBuild, endBuild, type BuildReport } from './build-frame.ts';
import { writeChangeLists } from './change-lists.ts';
import { ownFiles } from './own-pages.ts';
import { isCurrent, mayKeep, planRebuild, type Rebuild } from './plan-rebuild.ts';
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

/** Files that `pagesOnly` leaves alone. */
const dataFiles = /^(?:search-index|data\/(?!index\.html$))/;

/** Builds the site, or brings the one that is there up to date: pages whose inputs are as they were are not rendered. */
export async function buildSite(options: SiteBuild): Promise<BuildReport> {
  const { catalogDir, outDir, full, pagesOnly, processes, parts } = options;
  const begun = await beginBuild(catalogDir, outDir, { anew: full });
  const { build, snapshot, now, stale } = begun;
  const { index } = now;
  const before = mayKeep(snapshot, now) ? snapshot : undefined;
  const keepsData = pagesOnly || before?.searched === now.content;
  if (before && isCurrent(before, now) && keepsData) {
    await writeChangeLists(build);
    const unchanged = ownFiles(index).size + before.others.length;
    return { changed: 0, removed: 0, unchanged, problems: index.problems, stale };
  }
  const rebuild: Rebuild = before ? planRebuild(before, now) : { servers: [...index.servers.keys()], removes: [] };
  const stageSite = async (): Promise<void> => {
    if (!keepsData) await stageDownloads(catalogDir, build);
    const servers = rebuild.servers.map((position) => index.servers[position]!);
    await stageSmallFiles(index, servers, build);
    await stagePages(index, build, { catalogDir, processes, parts, again: rebuild.again });
  };
  await Promise.all([stageSite(), keepsData ? undefined : stageSearch(catalogDir, build)]);
  return endBuild(begun, {
    keeps: (file) => keepsData && dataFiles.test(file),
    candidates: before && [...before.others, ...rebuild.removes],
    keptOthers: before && keepsData ? before.others.filter((file) => dataFiles.test(file)) : [],
    searched: pagesOnly ? (before?.searched ?? '') : now.content,
  });
}
