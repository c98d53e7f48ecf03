import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Progress } from '../../cli/progress.ts';
import { toFileText } from '../../catalog/json.ts';
import type { Problem } from '../../catalog/problem.ts';
import { readServers } from '../../catalog/store.ts';
import { readAnswers } from '../answers.ts';
import { writeFullTextIndex } from './full-text-index.ts';
import { manifestFile, searchIndexPath, type SearchManifest } from './manifest.ts';
import { NameIndex } from './name-index.ts';
import { fixedFacetValues, searchRecord, type SearchRecord } from './record.ts';
import { WordCounts } from './word-counts.ts';

interface Options {
  catalogDir: string;
  /** Folder of the built site; the index goes into its `search-index`, replacing what is there. */
  outDir: string;
  progress?: Pick<Progress, 'step' | 'note'>;
}

/** What was written, for the closing line. */
export interface SearchIndexReport {
  servers: number;
  tools: number;
  names: number;
  problems: Problem[];
}

/** All sources that the catalog's servers name, sorted. */
async function readSources(catalogDir: string): Promise<string[]> {
  const sources = new Set<string>();
  for await (const reading of readServers(catalogDir))
    if (reading.ok) reading.value.sources.forEach((id) => sources.add(id));
  return [...sources].toSorted();
}

async function writeNames(folder: string, index: NameIndex): Promise<string> {
  const { leaves, root } = index.encode();
  const version = createHash('sha256')
    .update([root, ...leaves].join('\n'))
    .digest('hex')
    .slice(0, 12);
  const path = join(folder, `names-${version}`);
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'root.bin'), gzipSync(root, { level: 9 }));
  for (const [number, leaf] of leaves.entries()) {
    await writeFile(join(path, `${number.toString(36)}.bin`), gzipSync(leaf, { level: 9 }));
  }
  return `names-${version}`;
}

/** Names the bundle's folder after its content, since parts of it keep their name from one build to the next. */
async function versionFolder(folder: string, name: string): Promise<string> {
  const hash = createHash('sha256');
  const files = await readdir(join(folder, name), { recursive: true });
  for (const file of files.toSorted()) hash.update(file);
  hash.update(await readFile(join(folder, name, 'pagefind-entry.json')));
  const versioned = `${name}-${hash.digest('hex').slice(0, 12)}`;
  await rename(join(folder, name), join(folder, versioned));
  return versioned;
}

/** Reads the catalog a server at a time and writes the whole search index of a built site. */
export async function buildSearchIndex({ catalogDir, outDir, progress }: Options): Promise<SearchIndexReport> {
  const sources = await readSources(catalogDir);
  const names = new NameIndex();
  const counts = new WordCounts();
  const records: SearchRecord[] = [];
  const report: SearchIndexReport = { servers: 0, tools: 0, names: 0, problems: [] };
  for await (const reading of readServers(catalogDir)) {
    if (!reading.ok) {
      report.problems.push(reading.problem);
      continue;
    }
    const server = reading.value;
    const { answers } = await readAnswers(catalogDir, server);
    const positions = server.sources.map((id) => sources.indexOf(id));
    const record = searchRecord(server, answers, positions);
    names.add(server, answers, positions);
    counts.add(record.content);
    records.push(record);
    report.servers += 1;
    report.tools += server.tools.length;
  }
  records.sort((a, b) => a.length - b.length || (a.url < b.url ? -1 : 1));
  report.names = names.keys;

  const folder = join(outDir, searchIndexPath);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const manifest: SearchManifest = {
    names: await writeNames(folder, names),
    fullText: 'pagefind',
    servers: report.servers,
    tools: report.tools,
    facets: { ...fixedFacetValues, source: sources },
    heavy: counts.heavy(),
  };
  await writeFullTextIndex(records, join(folder, manifest.fullText), () => progress?.step());
  manifest.fullText = await versionFolder(folder, manifest.fullText);
  await writeFile(join(folder, manifestFile), toFileText(manifest));
  return report;
}
