import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { toFileText } from '../../catalog/json.ts';
import { sourceFilter } from './facet-code.ts';
import { encodeFacetIndex } from './facet-index.ts';
import { writeFullTextIndex } from './full-text-index.ts';
import { manifestFile, pageName, type SearchManifest } from './manifest.ts';
import { NameIndex } from './name-index.ts';
import { fixedFacetValues } from './record.ts';
import type { ServerPart } from './server-part.ts';
import { WordCounts } from './word-counts.ts';
import { encodeWordLists } from './word-lists.ts';

/** Writes files into a folder that is named after their content. */
function writeVersioned(folder: string, name: string, files: Iterable<[name: string, packed: Uint8Array]>): string {
  const building = join(folder, name);
  mkdirSync(building, { recursive: true });
  const hash = createHash('sha256');
  for (const [file, packed] of files) {
    hash.update(`${file} ${packed.length} `).update(packed);
    writeFileSync(join(building, `${file}.bin`), packed);
  }
  const versioned = `${name}-${hash.digest('hex').slice(0, 12)}`;
  renameSync(building, join(folder, versioned));
  return versioned;
}

const pack = (content: string | Uint8Array): Uint8Array => gzipSync(content, { level: 9 });

/** Files that are named by their positions. */
const named = (files: readonly Uint8Array[]): [string, Uint8Array][] =>
  files.map((file, position) => [pageName(position), file]);

function* packAll(files: Iterable<[string, Uint8Array]>): Generator<[string, Uint8Array]> {
  for (const [name, content] of files) yield [name, pack(content)];
}

function* nameFiles(index: NameIndex): Generator<[string, Uint8Array]> {
  const { leaves, root } = index.encode();
  yield ['root', pack(root)];
  for (const [number, leaf] of leaves.entries()) yield [number.toString(36), pack(leaf)];
}

/** Names the bundle's folder after its content, since parts of it keep their name from one build to the next. */
function versionFolder(folder: string, name: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(join(folder, name), { recursive: true });
  for (const file of files.toSorted()) hash.update(file);
  hash.update(readFileSync(join(folder, name, 'pagefind-entry.json')));
  const versioned = `${name}-${hash.digest('hex').slice(0, 12)}`;
  renameSync(join(folder, name), join(folder, versioned));
  return versioned;
}

function countFilters(members: readonly Pick<Member, 'filters'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { filters } of members) for (const filter of filters.keys()) counts[filter] = (counts[filter] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** What the manifest says of the index beside Pagefind's. */
type Parts = Pick<SearchManifest, 'names' | 'records' | 'facetSets' | 'wordLists' | 'heavy'>;

/** Pagefind's folder while it is written. */
const fullText = 'pagefind';

/** What is kept of each server until all are there. */
interface Member extends Pick<ServerPart, 'url' | 'content' | 'length' | 'words'> {
  filters: Map<string, number>;
  packed: Uint8Array;
  /** How many sources list it. */
  sources: number;
}

/** Takes servers one after the other, keeps what the index needs of each, and writes the index at the end. */
export class SearchIndexBuilder {
  readonly #names = new NameIndex();
  readonly #counts = new WordCounts();
  readonly #members: Member[] = [];
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

  add({ url, content, length, tools, filters, words, names, packed, ...part }: ServerPart): void {
    const sources = part.sources.map((source) => this.#position(source));
    const ofSources = sources.map((position): [string, number] => [sourceFilter(position), tools]);
    this.#names.add(names, sources);
    this.#counts.add(words);
    this.#members.push({
      url,
      content,
      length,
      words,
      sources: sources.length,
      filters: new Map([...Object.entries(filters), ...ofSources]),
      packed: Buffer.from(packed, 'base64'),
    });
    this.servers += 1;
    this.tools += tools;
  }

  /** Writes what is not Pagefind's; the members are in the order of their numbers. */
  #writeParts(folder: string, members: readonly Member[]): Parts {
    const heavy = this.#counts.heavy();
    return {
      names: writeVersioned(folder, 'names', nameFiles(this.#names)),
      records: writeVersioned(folder, 'records', named(members.map(({ packed }) => packed))),
      facetSets: writeVersioned(folder, 'facets', packAll(encodeFacetIndex(members))),
      wordLists: writeVersioned(folder, 'words', named(encodeWordLists(members, Object.keys(heavy)).map(pack))),
      heavy,
    };
  }

  /** Replaces `folder`; `step` is called for each server that is indexed. Returns what is not as it should be. */
  async write(folder: string, step: () => void): Promise<string[]> {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    // Short records first: the numbers of long ones, which most words name, then lie close together and compress.
    const members = this.#members.toSorted((a, b) => a.length - b.length || (a.url < b.url ? -1 : 1));
    const { unnumbered, done: parts } = await writeFullTextIndex(members, join(folder, fullText), {
      step,
      meanwhile: () => this.#writeParts(folder, members),
    });
    const { heavy, ...folders } = parts;
    const manifest: SearchManifest = {
      ...folders,
      fullText: versionFolder(folder, fullText),
      servers: this.servers,
      tools: this.tools,
      facets: { ...fixedFacetValues, source: this.#sources },
      filters: countFilters(members),
      heavy,
    };
    if (unnumbered !== undefined) manifest.ownIds = true;
    writeFileSync(join(folder, manifestFile), toFileText(manifest));
    return unnumbered === undefined ? [] : [`A first search loads three times the metadata: ${unnumbered}`];
  }
}
