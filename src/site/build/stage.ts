import { writeFile } from 'node:fs/promises';
import { Progress } from '../../cli/progress.ts';
import type { CatalogIndex, ServerRow } from '../catalog-index.ts';
import { writeIndexFile } from '../index-file.ts';
import { buildSearchIndexApart } from '../search/build-apart.ts';
import { orderTools } from '../tool-orders.ts';
import type { BuildFolder } from './build-folder.ts';
import type { Now } from './look-at-catalog.ts';
import { renderPages, type PageRun } from './render-pages.ts';
import { folders } from './snapshot.ts';
import { writeBadges } from './write-badges.ts';
import { writeDownloads } from './write-downloads.ts';
import { writeHostFiles } from './write-host-files.ts';
import { writeSchemas } from './write-schemas.ts';
import { writeSocialImages } from './write-social-images.ts';

/** Stages the files of the whole catalog for download, which the pages name with their sizes; without a catalog, says that there are none. */
export async function stageDownloads(catalogDir: string | undefined, build: BuildFolder): Promise<void> {
  const downloads = catalogDir === undefined ? { files: [] } : await writeDownloads(catalogDir, build.staged);
  await writeFile(build.downloads, JSON.stringify(downloads));
}

/** Of each record, a hash of the files from which the search index is made. */
function searchMarks(rows: Now['rows']): [path: string, mark: string][] {
  const [server, classification] = [folders.indexOf('servers'), folders.indexOf('classifications')];
  return [...rows.values()].map(({ path, files }) => [
    path,
    `${files[server]?.[2] ?? ''} ${files[classification]?.[2] ?? ''}`,
  ]);
}

/** Stages the search index. With `anew`, nothing is taken from the build before. */
export async function stageSearch(catalogDir: string, build: BuildFolder, now: Now, anew: boolean): Promise<void> {
  const progress = new Progress('Search index');
  const kept = { file: build.searchParts, code: now.templates, anew, marks: searchMarks(now.rows) };
  const job = { catalogDir, outDir: build.staged, kept };
  const { servers, tools, warnings } = await buildSearchIndexApart({ ...job, progress });
  for (const warning of warnings) progress.note(`Search index: ${warning}`);
  progress.done(`${servers} servers, ${tools} tools`);
}

/** Stages what is neither a page nor made from the whole catalog: of servers, that of the given ones. */
export async function stageSmallFiles(
  index: CatalogIndex,
  servers: readonly ServerRow[],
  build: BuildFolder,
): Promise<void> {
  await writeSchemas(build.staged);
  await writeHostFiles(build.staged);
  await writeBadges(servers, build.staged);
  await writeSocialImages(index, servers, build.staged);
}

/** Stages the pages. */
export async function stagePages(
  { index, orders = orderTools(index) }: Pick<Now, 'index' | 'orders'>,
  build: BuildFolder,
  run: Omit<PageRun, 'indexFile' | 'downloadsFile' | 'build' | 'pages'>,
): Promise<void> {
  writeIndexFile(build.index, { index, orders });
  // A list shows up to a hundred tools, and a tool is in about three lists.
  const lists = Math.ceil(index.tools.length / 30);
  const pages = lists + (run.again?.size ?? index.servers.length * 2 + index.tools.length);
  await renderPages({ ...run, indexFile: build.index, downloadsFile: build.downloads, build, pages });
}
