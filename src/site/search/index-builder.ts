import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Classification } from '../../catalog/classification.ts';
import { toFileText } from '../../catalog/json.ts';
import type { Server } from '../../catalog/server.ts';
import { writeFullTextIndex } from './full-text-index.ts';
import { manifestFile, type SearchManifest } from './manifest.ts';
import { NameIndex } from './name-index.ts';
import { fixedFacetValues, searchRecord, type SearchRecord } from './record.ts';
import { WordCounts } from './word-counts.ts';

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

function countFilters(records: readonly SearchRecord[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { filters } of records) for (const filter of filters) counts[filter] = (counts[filter] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Takes servers one after the other, keeps what the index needs of each, and writes the index at the end. */
export class SearchIndexBuilder {
  readonly #names = new NameIndex();
  readonly #counts = new WordCounts();
  readonly #records: SearchRecord[] = [];
  /** In the order in which the catalog names them first; a position is a source's code. */
  readonly #sources: string[] = [];
  servers = 0;
  tools = 0;

  /** Names that lead somewhere, in one spelling each. */
  get names(): number {
    return this.#names.keys;
  }

  #position(source: string): number {
    const known = this.#sources.indexOf(source);
    return known >= 0 ? known : this.#sources.push(source) - 1;
  }

  /** `answers` has one entry a tool, in the record's order. */
  add(server: Server, answers: readonly Classification[]): void {
    const sources = server.sources.map((source) => this.#position(source));
    const record = searchRecord(server, answers, sources);
    this.#names.add(server, answers, sources);
    this.#counts.add(record.content);
    this.#records.push(record);
    this.servers += 1;
    this.tools += server.tools.length;
  }

  /** Replaces `folder`; `step` is called for each server that is indexed. */
  async write(folder: string, step: () => void): Promise<void> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const manifest: SearchManifest = {
      names: await writeNames(folder, this.#names),
      fullText: 'pagefind',
      servers: this.servers,
      tools: this.tools,
      facets: { ...fixedFacetValues, source: this.#sources },
      filters: countFilters(this.#records),
      heavy: this.#counts.heavy(),
    };
    // Short records first: the numbers of long ones, which most words name, then lie close together and compress.
    const records = this.#records.toSorted((a, b) => a.length - b.length || (a.url < b.url ? -1 : 1));
    await writeFullTextIndex(records, join(folder, manifest.fullText), step);
    manifest.fullText = await versionFolder(folder, manifest.fullText);
    await writeFile(join(folder, manifestFile), toFileText(manifest));
  }
}
