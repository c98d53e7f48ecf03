import { FullText, type PagefindModule } from '../../site/search/full-text.ts';
import { decodeFacetSet } from '../../site/search/facet-set.ts';
import {
  manifestFile,
  pageName,
  pageNumbersFile,
  searchIndexPath,
  type SearchManifest,
} from '../../site/search/manifest.ts';
import { NameLookup } from '../../site/search/name-lookup.ts';
import { OnceEach } from '../../site/search/once-each.ts';
import { decodeRecord } from '../../site/search/stored-record.ts';
import type { SearchIndex } from '../../site/search/search.ts';

async function fetchOk(url: string, cache: RequestCache = 'default'): Promise<Response> {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/** The newest manifest, or without a network the one that was loaded before. */
async function loadManifest(): Promise<SearchManifest> {
  const url = searchIndexPath + manifestFile;
  const response = await fetchOk(url, 'no-cache').catch(() => fetchOk(url, 'force-cache'));
  return (await response.json()) as SearchManifest;
}

type Folder = 'names' | 'fullText' | 'records' | 'facetSets' | 'wordLists';

/** Unpacks unless the server has said so itself and the browser has done it. */
async function readGzip(url: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(await (await fetchOk(url)).arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

async function readText(url: string): Promise<string> {
  return new TextDecoder().decode(await readGzip(url));
}

async function loadPagefind(folder: string): Promise<PagefindModule> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
  await pagefind.options({ basePath: folder, baseUrl: '/', metaCacheTag: 'versioned-folder' });
  await pagefind.init();
  return pagefind;
}

async function loadNumbers(folder: string): Promise<(id: string) => number> {
  const response = await fetchOk(folder + pageNumbersFile);
  const numbers = new Map(Object.entries((await response.json()) as Record<string, number>));
  return (id) => numbers.get(id) ?? Number.NaN;
}

async function open(): Promise<SearchIndex> {
  const manifest = await loadManifest();
  const folderOf = (part: Folder): string => `${searchIndexPath}${manifest[part]}/`;
  const heavy = Object.keys(manifest.heavy);
  const loadFullText = async (folder: string) => {
    const [pagefind, numberOf] = await Promise.all([
      loadPagefind(folder),
      manifest.ownIds ? loadNumbers(folder) : (id: string) => Number.parseInt(id, 36),
    ]);
    return { pagefind, numberOf };
  };
  return {
    manifest,
    names: new NameLookup((name) => readText(`${folderOf('names')}${name}.bin`)),
    fullText: new FullText(() => loadFullText(folderOf('fullText'))),
    records: new OnceEach(async (number) =>
      decodeRecord(await readText(`${folderOf('records')}${pageName(number)}.bin`)),
    ),
    wordLists: new OnceEach(async (word) =>
      decodeFacetSet(await readGzip(`${folderOf('wordLists')}${pageName(heavy.indexOf(word))}.bin`)),
    ),
    facetSets: new OnceEach(async (filter) => decodeFacetSet(await readGzip(`${folderOf('facetSets')}${filter}.bin`))),
  };
}

let opened: Promise<SearchIndex> | undefined;

/** The search index, loaded at the first call; after a failure the next call tries again. */
export function openIndex(): Promise<SearchIndex> {
  opened ??= open();
  opened.catch(() => (opened = undefined));
  return opened;
}

/** Loads all that any search for words needs, so that the first one has to load its own files alone. */
export async function warmUp(): Promise<void> {
  const { names, fullText } = await openIndex();
  await Promise.all([names.root(), fullText.ready()]);
}
