import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Classification } from '../../catalog/classification.ts';
import { toFileText } from '../../catalog/json.ts';
import type { Server } from '../../catalog/server.ts';
import { encodeFacetIndex } from './facet-index.ts';
import { writeFullTextIndex } from './full-text-index.ts';
import { manifestFile, pageName, type SearchManifest } from './manifest.ts';
import { NameIndex } from './name-index.ts';
import { fixedFacetValues, searchRecord, type SearchRecord } from './record.ts';
import { WordCounts } from './word-counts.ts';
import { encodeWordLists } from './word-lists.ts';

/** Writes files into a folder that is named after their content. */
async function writeVersioned(
  folder: string,
  name: string,
  files: Iterable<[name: string, packed: Uint8Array]>,
): Promise<string> {
  const building = join(folder, name);
  await mkdir(building, { recursive: true });
  const hash = createHash('sha256');
  for (const [file, packed] of files) {
    hash.update(`${file} ${packed.length} `).update(packed);
    await writeFile(join(building, `${file}.bin`), packed);
  }
  const versioned = `${name}-${hash.digest('hex').slice(0, 12)}`;
  await rename(building, join(folder, versioned));
  return versioned;
}

/** What zlib returns holds a block of 16 KB for however few bytes; the copy does not. */
const pack = (content: string | Uint8Array): Uint8Array => new Uint8Array(gzipSync(content, { level: 9 }));

function* nameFiles(index: NameIndex): Generator<[string, Uint8Array]> {
  const { leaves, root } = index.encode();
  yield ['root', pack(root)];
  for (const [number, leaf] of leaves.entries()) yield [number.toString(36), pack(leaf)];
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

function countFilters(records: readonly Pick<SearchRecord, 'filters'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { filters } of records) for (const filter of filters.keys()) counts[filter] = (counts[filter] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** A record with its stored part packed at once, since all of them are kept until the end. */
interface KeptRecord extends Omit<SearchRecord, 'stored'> {
  packed: Uint8Array;
  sources: number;
}

/** Takes servers one after the other, keeps what the index needs of each, and writes the index at the end. */
export class SearchIndexBuilder {
  readonly #names = new NameIndex();
  readonly #counts = new WordCounts();
  readonly #records: KeptRecord[] = [];
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
    const { stored, ...record } = searchRecord(server, answers, sources);
    this.#names.add(server, answers, sources);
    this.#counts.add(record.content);
    this.#records.push({ ...record, packed: pack(stored), sources: sources.length });
    this.servers += 1;
    this.tools += server.tools.length;
  }

  /** Replaces `folder`; `step` is called for each server that is indexed. Returns what is not as it should be. */
  async write(folder: string, step: () => void): Promise<string[]> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    // Short records first: the numbers of long ones, which most words name, then lie close together and compress.
    const records = this.#records.toSorted((a, b) => a.length - b.length || (a.url < b.url ? -1 : 1));
    const packedRecords = records.map(({ packed }, number): [string, Uint8Array] => [pageName(number), packed]);
    const facetSets = [...encodeFacetIndex(records)].map(([name, set]): [string, Uint8Array] => [name, pack(set)]);
    const heavy = this.#counts.heavy();
    const wordLists = encodeWordLists(records, Object.keys(heavy)).map((list, position): [string, Uint8Array] => [
      pageName(position),
      pack(list),
    ]);
    const manifest: SearchManifest = {
      names: await writeVersioned(folder, 'names', nameFiles(this.#names)),
      fullText: 'pagefind',
      records: await writeVersioned(folder, 'records', packedRecords),
      facetSets: await writeVersioned(folder, 'facets', facetSets),
      wordLists: await writeVersioned(folder, 'words', wordLists),
      servers: this.servers,
      tools: this.tools,
      facets: { ...fixedFacetValues, source: this.#sources },
      filters: countFilters(records),
      heavy,
    };
    const unnumbered = await writeFullTextIndex(records, join(folder, manifest.fullText), step);
    if (unnumbered !== undefined) manifest.ownIds = true;
    manifest.fullText = await versionFolder(folder, manifest.fullText);
    await writeFile(join(folder, manifestFile), toFileText(manifest));
    return unnumbered === undefined ? [] : [`A first search loads three times the metadata: ${unnumbered}`];
  }
}
