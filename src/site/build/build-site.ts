import { beginBuild, endBuild, type BuildReport } from './build-frame.ts';
import { writeChangeLists } from './change-lists.ts';
import { countOwnFiles, pagesByFolder } from './own-pages.ts';
import { isCurrent, mayKeep, planRebuild } from './plan-rebuild.ts';
import { processesFor } from './render-pages.ts';
import { Renderers } from './renderers.ts';
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

/** About how many pages a server has, to know how many processes will render them. */
const pagesAServer = 12;

async function buildWith(renderers: Renderers, options: SiteBuild): Promise<BuildReport> {
  const { catalogDir, outDir, full, pagesOnly, processes, parts } = options;
  const onChanged = (servers: number): void => renderers.prepare(processesFor(servers * pagesAServer, processes));
  const begun = await beginBuild(catalogDir, outDir, { anew: full, onChanged });
  const { build, snapshot, now, stale } = begun;
  const { index } = now;
  const before = mayKeep(snapshot, now) ? snapshot : undefined;
  const keepsData = pagesOnly || before?.searched === now.content;
  if (before && isCurrent(before, now) && keepsData) {
    await writeChangeLists(build);
    const unchanged = countOwnFiles(index) + before.others.length;
    return { changed: 0, removed: 0, unchanged, problems: index.problems, stale };
  }
  const rebuild = before && planRebuild(before, now);
  const stageSite = async (): Promise<void> => {
    if (!keepsData) await stageDownloads(catalogDir, build);
    const servers = rebuild?.servers.map((position) => index.servers[position]!) ?? index.servers;
    const pages = stagePages(now, build, { catalogDir, renderers, processes, parts, again: rebuild?.again });
    // While other processes render.
    await Promise.all([pages, stageSmallFiles(index, servers, build)]);
  };
  await Promise.all([stageSite(), keepsData ? undefined : stageSearch(catalogDir, build, now, full)]);
  const keeps = (file: string): boolean => (keepsData && dataFiles.test(file)) || rebuild?.keptLists.has(file) === true;
  return endBuild(begun, {
    keeps,
    known: rebuild ? undefined : pagesByFolder(index),
    candidates: before && rebuild && [...before.others, ...rebuild.removes],
    keptOthers: before?.others.filter(keeps) ?? [],
    searched: pagesOnly ? (before?.searched ?? '') : now.content,
  });
}

/** Builds the site, or brings the one that is there up to date: pages whose inputs are as they were are not rendered. */
export async function buildSite(options: SiteBuild): Promise<BuildReport> {
  const renderers = new Renderers();
  try {
    return await buildWith(renderers, options);
  } finally {
    await renderers.end();
  }
}
