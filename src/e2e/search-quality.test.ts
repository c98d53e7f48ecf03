import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Server } from '../catalog/server.ts';
import { readServers } from '../catalog/store.ts';
import { buildSearchIndex } from '../site/search/build-search-index.ts';
import { serveSite, type ServedSite } from '../site/serve.ts';
import { openWatched } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { drawKnownItems } from './known-items.ts';
import { ask, hits } from './search-box.ts';

/** The published catalog, or another one to measure. */
const catalogDir = process.env['SEARCH_QUALITY_CATALOG'] ?? 'catalog';
const perKind = Number(process.env['SEARCH_QUALITY_ITEMS'] ?? 13);

const servers: Server[] = [];
for await (const reading of readServers(catalogDir)) if (reading.ok) servers.push(reading.value);
const items = drawKnownItems(servers, perKind);

let browser: Browser;
let site: ServedSite;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-quality-'));
  for (const part of ['_astro', 'search', 'index.html']) {
    await cp(join(inject('siteDirectory'), part), join(folder, part), { recursive: true });
  }
  await buildSearchIndex({ catalogDir, outDir: folder });
  site = await serveSite(folder, 0);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true });
});

describe.runIf(items.length > 0)('of questions that name one thing', () => {
  test('at least 90 % are answered first and 98 % among the first five', { timeout: 600_000 }, async () => {
    const { page } = await openWatched(browser, site.url);
    await page.goto('/search/');
    const misses: string[] = [];
    let first = 0;
    let firstFive = 0;
    for (const { kind, query, path } of items) {
      await ask(page, query);
      const place = (await hits(page)).indexOf(path);
      if (place === 0) first += 1;
      if (place >= 0 && place < 5) firstFive += 1;
      if (place !== 0) misses.push(`${kind}: ${query} is at ${place}`);
    }
    const shares = { first: first / items.length, firstFive: firstFive / items.length };
    process.stderr.write(`Search: ${items.length} questions, ${JSON.stringify(shares)}\n${misses.join('\n')}\n`);
    expect(shares.first, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(shares.firstFive, misses.join('\n')).toBeGreaterThanOrEqual(0.98);
  });
});
