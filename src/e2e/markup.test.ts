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
