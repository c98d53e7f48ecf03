import { FullText, type PagefindModule } from '../../site/search/full-text.ts';
import { manifestFile, searchIndexPath, type SearchManifest } from '../../site/search/manifest.ts';
import { NameLookup } from '../../site/search/name-lookup.ts';
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

/** Unpacks unless the server has said so itself and the browser has done it. */
async function readGzip(url: string): Promise<string> {
  const bytes = await (await fetchOk(url)).arrayBuffer();
  const [first, second] = new Uint8Array(bytes);
  if (first !== 0x1f || second !== 0x8b) return new TextDecoder().decode(bytes);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

async function loadPagefind(folder: string): Promise<PagefindModule> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
  await pagefind.options({ basePath: folder, baseUrl: '/', metaCacheTag: 'versioned-folder' });
  await pagefind.init();
  return pagefind;
}

async function open(): Promise<SearchIndex> {
  const manifest = await loadManifest();
  const names = new NameLookup((name) => readGzip(`${searchIndexPath}${manifest.names}/${name}.bin`));
  const fullText = new FullText(() => loadPagefind(`${searchIndexPath}${manifest.fullText}/`));
  return { manifest, names, fullText };
}

let opened: Promise<SearchIndex> | undefined;

/** The search index, loaded at the first call; after a failure the next call tries again. */
export function openIndex(): Promise<SearchIndex> {
  opened ??= open();
  opened.catch(() => (opened = undefined));
  return opened;
}

/** Loads all that any search needs, so that the first one has to load its own files alone. */
export async function warmUp(): Promise<void> {
  const { names, fullText } = await openIndex();
  await Promise.all([names.root(), fullText.ready()]);
}
