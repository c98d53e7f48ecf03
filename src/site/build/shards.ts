import { readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../catalog/store.ts';
import { beginBuild, endBuild, type BuildReport } from './build-frame.ts';
import type { Now } from './look-at-catalog.ts';
import { pagesByFolder } from './own-pages.ts';
import { Renderers } from './renderers.ts';
import { mergeInto } from './staged-files.ts';
import { stageDownloads, stagePages, stageSearch, stageSmallFiles } from './stage.ts';

/** Beside the pages of a part: which part it is, and of what. */
const markFile = '.part.json';

interface PartMark {
  number: number;
  count: number;
  /** Hashes of the catalog and of the templates. */
  of: string;
}

const siteOf = ({ content, rest, templates }: Now): string => `${content} ${rest} ${templates}`;

/** Renders one part of a site's pages, such as number 2 of 8, into a folder of its own: the work of one machine among several. */
export async function buildPart(
  catalogDir: string,
  outDir: string,
  number: number,
  count: number,
): Promise<BuildReport> {
  const { build, now, stale } = await beginBuild(catalogDir, outDir, { anew: true, unchecked: true });
  // The first part's fixed pages are the ones that are taken, and they say how large the downloads are.
  await stageDownloads(number === 1 ? catalogDir : undefined, build);
  await stagePages(now, build, {
    catalogDir,
    renderers: new Renderers(),
    shard: `${number}/${count}`,
    processes: 1,
  });
  const mark: PartMark = { number, count, of: siteOf(now) };
  await writeFile(join(build.staged, markFile), JSON.stringify(mark));
  await rm(outDir, { recursive: true, force: true });
  mergeInto(build.staged, outDir);
  await rm(build.folder, { recursive: true });
  const files = await readdir(outDir, { recursive: true, withFileTypes: true });
  const changed = files.filter((file) => file.isFile()).length;
  return { changed, removed: 0, unchanged: 0, problems: now.index.problems, stale };
}

/** The parts in their order; throws when one is missing, double or of another site. */
async function inOrder(parts: readonly string[], now: Now): Promise<string[]> {
  const found = new Map<number, string>();
  let count = 0;
  for (const part of parts) {
    const text = await readText(join(part, markFile));
    if (text === undefined) throw new Error(`${part} is not a part of a site: make it with --part NUMBER/COUNT.`);
    const mark = JSON.parse(text) as PartMark;
    if (mark.of !== siteOf(now))
      throw new Error(`${part} was made from another catalog or by another version; make it again.`);
    if (found.has(mark.number)) throw new Error(`${part} and ${found.get(mark.number)} are the same part.`);
    found.set(mark.number, part);
    count = Math.max(count, mark.count);
  }
  const numbers = Array.from({ length: count }, (_, position) => position + 1);
  const missing = numbers.filter((number) => !found.has(number));
  if (missing.length > 0) throw new Error(`Of ${count} parts, these are missing: ${missing.join(', ')}.`);
  return numbers.map((number) => found.get(number)!);
}

/** Puts the parts together, moving their files, and adds what is made once: search, badges, schemas. The site is the one that one machine would have built. */
export async function collectParts(catalogDir: string, outDir: string, parts: readonly string[]): Promise<BuildReport> {
  const begun = await beginBuild(catalogDir, outDir, { anew: true });
  const { build, now } = begun;
  for (const part of await inOrder(parts, now)) mergeInto(part, build.staged);
  await rm(join(build.staged, markFile));
  const known = pagesByFolder(now.index);
  for (const file of [...known.values()].flat()) {
    if (!existsSync(join(build.staged, file))) throw new Error(`No part holds the page ${file}.`);
  }
  await stageSmallFiles(now.index, now.index.servers, build);
  await stageSearch(catalogDir, build, now, true);
  return endBuild(begun, { keeps: () => false, known, keptOthers: [], searched: now.content });
}
