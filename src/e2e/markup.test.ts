import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { readPages, redirects } from './built-site.ts';

const pages = readPages(inject('siteDirectory')).filter((page) => !redirects(page));

test('no page holds an inline script or style that a Content Security Policy would have to allow', () => {
  for (const { path, root } of pages) {
    const inline = root
      .querySelectorAll('script:not([src]):not([type="application/ld+json"]), style, [style]')
      .map(({ outerHTML }) => outerHTML.slice(0, 80));
    expect(inline, path).toEqual([]);
  }
});

describe('a tool page', () => {
  test('weighs at most 24 KB of HTML and 8 KB compressed at the median', () => {
    const tools = pages.filter(({ path }) => /\/tools\/[^/]+\/$/.test(path));
    const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
    expect(median(tools.map(({ html }) => Buffer.byteLength(html)))).toBeLessThanOrEqual(24 * 1024);
    expect(median(tools.map(({ html }) => gzipSync(html).length))).toBeLessThanOrEqual(8 * 1024);
  });
});

describe('what a page loads', () => {
  const directory = inject('siteDirectory');
  const bytes = (addresses: Iterable<string>): number =>
    [...addresses].reduce((sum, address) => sum + statSync(join(directory, address)).size, 0);

  /** The scripts, with what they import before they run. */
  function scriptsOf({ root }: (typeof pages)[number]): Set<string> {
    const found = new Set(root.querySelectorAll('script[src]').map((script) => script.getAttribute('src')!));
    for (const address of found) {
      const text = readFileSync(join(directory, address), 'utf8');
      for (const [, imported] of text.matchAll(/\bfrom\s?["']\.\/([\w.-]+)["']|\bimport\s?["']\.\/([\w.-]+)["']/g))
        found.add(`/_astro/${imported}`);
    }
    return found;
  }

  test('is at most 20 KB of style, on every page', () => {
    for (const { path, root } of pages) {
      const sheets = root.querySelectorAll('link[rel="stylesheet"]').map((link) => link.getAttribute('href')!);
      expect(bytes(sheets), path).toBeLessThanOrEqual(20 * 1024);
    }
  });

  test('is at most 12 KB of script, but on the page of the search', () => {
    for (const page of pages.filter(({ path }) => path !== '/search/'))
      expect(bytes(scriptsOf(page)), page.path).toBeLessThanOrEqual(12 * 1024);
  });
});
