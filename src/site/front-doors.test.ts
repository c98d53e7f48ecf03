import { describe, expect, test } from 'vitest';
import { toolPath } from '../catalog/server-id.ts';
import { badgeMarkdown, badgeOf, badgeSvg } from './badge.ts';
import { dataset, sizeText } from './dataset.ts';
import { sitemap, sitemapSize } from './sitemap.ts';

describe('a badge', () => {
  test('of a server without a tool list differs from that of an empty one', () => {
    const none = { levels: {}, toolCount: 0 };
    expect(badgeOf({ ...none, from: null })).toEqual({ level: 'unknown', text: 'no tool list' });
    expect(badgeOf({ ...none, from: 'tools/list' })).toEqual({ level: 'unknown', text: 'no tools' });
  });

  test('puts critical before unknown and counts one tool as one', () => {
    expect(badgeOf({ levels: { unknown: 3, critical: 1 }, toolCount: 4, from: 'published' }).text).toBe(
      'critical, 4 tools',
    );
    expect(badgeOf({ levels: { low: 1 }, toolCount: 1, from: 'published' }).text).toBe('low, 1 tool');
  });

  test('says its words to those who do not see it, too', () => {
    const badge = badgeOf({ levels: { high: 2 }, toolCount: 1234, from: 'published' });
    expect(badgeSvg(badge)).toContain('<title>MCP risk: high, 1,234 tools</title>');
    expect(badgeMarkdown('npm/x', badge)).toMatch(
      /^\[!\[MCP risk: high, 1,234 tools\]\(https:\S+\.svg\)\]\(https:\S+\)$/,
    );
  });
});

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [3_449_000, '3.4 MB'],
  [340_000_000, '340 MB'],
])('%i bytes are shown as %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});

test('the Dataset names each file with its size, or without where nothing was written', () => {
  expect(JSON.stringify(dataset({ files: [{ file: 'tools.csv', bytes: 12, records: 1 }] }, 'x'))).toContain('"12 B"');
  expect(JSON.stringify(dataset({ files: [] }, 'x'))).not.toContain('contentSize');
});

test('a sitemap of the longest addresses stays below 50,000 addresses and 50 MB', () => {
  const longest = toolPath(`${'n'.repeat(500)}/${'é'.repeat(500)}`, '🔥'.repeat(500));
  const text = sitemap(
    Array.from({ length: sitemapSize }, () => longest),
    'https://a-rather-long-name.of.a.site.example',
  );
  expect(sitemapSize).toBeLessThanOrEqual(50_000);
  expect(Buffer.byteLength(text)).toBeLessThan(50_000_000);
});
