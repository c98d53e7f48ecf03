import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { config } from '../config.ts';
import { buildCatalogIndex } from '../site/catalog-index.ts';
import { serverPath, toolPath, twinPath } from '../catalog/server-id.ts';
import { readAddresses, readPages, redirects } from './built-site.ts';
import { fixtureCatalog } from './fixture.ts';

const directory = inject('siteDirectory');
const pages = readPages(directory);
const addresses = readAddresses(directory);
const own = pages.filter((page) => !redirects(page));
const index = await buildCatalogIndex(fixtureCatalog);

/** The addresses on this site that a page leads to, with their fragments; a search form leads to its action. */
function linksOf(page: (typeof pages)[number]): URL[] {
  return page.root
    .querySelectorAll('a[href], link[href], script[src], img[src], form[action]')
    .map(({ attributes: { href, src, action } }) => href ?? src ?? action ?? '')
    .map((address) => new URL(address, `${config.siteUrl}${page.path}`))
    .filter(({ origin }) => origin === config.siteUrl);
}

/** What a link's path means on disk: percent-encoding is the browser's. */
function target({ pathname }: URL): string {
  return decodeURIComponent(pathname);
}

describe('links', () => {
  test('all lead to a page or a file of the site', () => {
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .filter((link) => !link.pathname.startsWith('/source') && !addresses.has(target(link)))
        .map((link) => `${page.path} -> ${link.pathname}`),
    );
    expect(broken).toEqual([]);
  });

  test('with a fragment lead to an element of that id', () => {
    const ids = new Map(
      pages.map((page) => [page.path, new Set(page.root.querySelectorAll('[id]').map(({ id }) => id))]),
    );
    const broken = own.flatMap((page) =>
      linksOf(page)
        .filter(
          (link) => link.hash !== '' && ids.get(target(link))?.has(decodeURIComponent(link.hash.slice(1))) === false,
        )
        .map((link) => `${page.path} -> ${link.pathname}${link.hash}`),
    );
    expect(broken).toEqual([]);
  });

  test('reach every page from the home page', () => {
    const reached = new Set(['/']);
    const queue = ['/'];
    const byPath = new Map(own.map((page) => [page.path, page]));
    while (queue.length > 0) {
      const page = byPath.get(queue.pop()!);
      for (const link of page === undefined ? [] : linksOf(page)) {
        const path = target(link);
        if (reached.has(path)) continue;
        reached.add(path);
        queue.push(path);
      }
    }
    expect(own.map(({ path }) => path).filter((path) => path !== '/404.html' && !reached.has(path))).toEqual([]);
  });
});

describe('every record', () => {
  test('has its page and its JSON twin', () => {
    for (const { id } of index.servers) {
      expect(addresses, id).toContain(serverPath(id));
      const twin = JSON.parse(readFileSync(join(directory, twinPath(id)), 'utf8')) as { server: { id: string } };
      expect(twin.server.id).toBe(id);
    }
  });

  test('has a page for each of its tools, odd names too', () => {
    for (const tool of index.tools) {
      const { id } = index.servers[tool.server]!;
      expect(addresses, tool.name).toContain(toolPath(id, tool.name));
    }
  });

  test('redirects from its former ids', () => {
    const aliased = index.servers.filter(({ aliases }) => aliases.length > 0);
    expect(aliased.length).toBeGreaterThan(0);
    for (const { id, aliases } of aliased) {
      for (const alias of aliases) {
        const page = pages.find(({ path }) => path === serverPath(alias));
        expect(page?.html, alias).toContain(serverPath(id));
      }
    }
  });
});

describe('heads', () => {
  test.each(['title', 'description'])('have a %s of their own on every page', (kind) => {
    const values = own.map(({ root }) =>
      kind === 'title'
        ? root.querySelector('title')?.text
        : root.querySelector('meta[name="description"]')?.getAttribute('content'),
    );
    expect(values.filter((value) => value === undefined || value.trim() === '')).toEqual([]);
    expect(values.filter((value, position) => values.indexOf(value) !== position)).toEqual([]);
  });

  test('name as canonical the page’s own address', () => {
    const other = own.flatMap(({ path, root }) => {
      const href = root.querySelector('link[rel="canonical"]')?.getAttribute('href');
      return href === undefined || href === `${config.siteUrl}${path}` ? [] : [`${path}: ${href}`];
    });
    expect(other).toEqual([]);
  });

  test('name the address in the sitemap and nothing else', () => {
    const sitemap = [...addresses].filter((path) => /^\/sitemap-\d+\.xml$/.test(path));
    const listed = sitemap
      .flatMap((path) => readFileSync(join(directory, path), 'utf8').match(/(?<=<loc>)[^<]+/g) ?? [])
      .toSorted();
    const canonical = own
      .map(({ root }) => root.querySelector('link[rel="canonical"]')?.getAttribute('href'))
      .filter((href) => href !== undefined)
      .toSorted();
    expect(listed).toEqual(canonical);
  });
});
