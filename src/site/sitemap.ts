import { capabilities } from '../catalog/classification.ts';
import { serverPath, toolPath } from '../catalog/server-id.ts';
import type { CatalogIndex } from './catalog-index.ts';
import { categoryTexts } from './texts/categories.ts';
import { riskLevelOrder } from './texts/risk-levels.ts';
import { escapeXml } from './xml.ts';

/** Addresses in one sitemap file; the protocol allows 50,000. */
export const sitemapSize = 40_000;

/** The addresses of pages that are not single servers' or tools', in a fixed order: the fixed pages, then `entries`. */
export function* commonPaths(rules: readonly string[], entries: readonly string[]): Generator<string> {
  yield* [
    '/',
    '/servers/',
    '/tools/',
    '/compare/',
    '/categories/',
    '/risk/',
    '/capabilities/',
    '/rules/',
    '/findings/',
    '/changes/',
    '/statistics/',
    '/attacks/',
    '/guides/',
    '/formats/',
    '/data/',
    '/about/',
    '/search/',
    '/contact/',
  ];
  for (const { slug } of Object.values(categoryTexts)) yield `/categories/${slug}/`;
  for (const level of riskLevelOrder) yield `/risk/${level}/`;
  for (const capability of capabilities) yield `/capabilities/${capability}/`;
  for (const rule of rules) yield `/rules/${rule}/`;
  yield* entries;
}

/** How many pages servers and tools have. */
export function ownPathCount({ servers, tools }: Pick<CatalogIndex, 'servers' | 'tools'>): number {
  return servers.length + tools.length;
}

/** Of the addresses of servers, each followed by its tools', those from position `start` until `end`: all are never held at once. */
export function* ownPaths(index: CatalogIndex, start: number, end: number): Generator<string> {
  for (const [position, { id, firstTool, toolCount }] of index.servers.entries()) {
    // A page for each server before this one and for each tool of theirs.
    const own = position + firstTool;
    if (own >= end) return;
    if (own >= start) yield serverPath(id);
    const from = firstTool + Math.max(0, start - own - 1);
    const until = firstTool + Math.min(toolCount, end - own - 1);
    for (let tool = from; tool < until; tool += 1) yield toolPath(id, index.tools[tool]!.name);
  }
}

function document(root: string, item: string, addresses: readonly string[]): string {
  const items = addresses.map((address) => `<${item}><loc>${escapeXml(address)}</loc></${item}>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('\n')}\n</${root}>\n`;
}

/** One sitemap file. */
export function sitemap(paths: readonly string[], siteUrl: string): string {
  return document(
    'urlset',
    'url',
    paths.map((path) => `${siteUrl}${path}`),
  );
}

/** The file that lists the sitemap files, which are numbered from 1. */
export function sitemapIndex(fileCount: number, siteUrl: string): string {
  const files = Array.from({ length: fileCount }, (_, position) => `${siteUrl}/sitemap-${position + 1}.xml`);
  return document('sitemapindex', 'sitemap', files);
}
