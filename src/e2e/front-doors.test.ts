import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { badgePath, serverPath } from '../catalog/server-id.ts';
import { readServer } from '../catalog/store.ts';
import { config } from '../config.ts';
import { buildCatalogIndex } from '../site/catalog-index.ts';
import { openWatched } from './browser.ts';
import { readAddresses } from './built-site.ts';
import { launchChromium } from './chromium.ts';
import { fixtureCatalog } from './fixture.ts';

const siteUrl = inject('siteUrl');
const directory = inject('siteDirectory');
const addresses = readAddresses(directory);
const index = await buildCatalogIndex(fixtureCatalog);

function textOf(path: string): string {
  return readFileSync(join(directory, path), 'utf8');
}

/** Whether the author asked for the entry to go: its page rates nothing. */
async function isRemoved(id: string): Promise<boolean> {
  const reading = await readServer(fixtureCatalog, id);
  return reading?.ok === true && reading.value.removed !== undefined;
}

const drawnHeight = `(async () => {
  const image = document.querySelector('#badge img');
  await image.decode();
  return image.naturalHeight;
})()`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('the page of downloads', () => {
  test('leads to every file with its size', async () => {
    const { page, complaints } = await openWatched(browser, siteUrl);
    await page.goto('/data/');
    for (const file of ['catalog.jsonl.gz', 'servers.csv', 'tools.csv']) {
      const row = page.getByRole('row').filter({ hasText: file });
      const [download] = await Promise.all([page.waitForEvent('download'), row.getByRole('link').click()]);
      expect(statSync(await download.path()).size).toBe(statSync(join(directory, 'data', file)).size);
      expect(await row.innerText()).toMatch(/\d (?:bytes|kB|MB)/);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('leads to JSON Schemas that carry their own address', () => {
    const schemas = [...addresses].filter((path) => /^\/schemas\/.+\.json$/.test(path));
    expect(schemas).toContain('/schemas/policy.schema.json');
    for (const path of schemas) {
      expect(JSON.parse(textOf(path))).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `${config.siteUrl}${path}`,
      });
    }
  });
});

describe('llms.txt', () => {
  test('leads only to what is there', () => {
    const links = [...textOf('/llms.txt').matchAll(/\]\((https:[^)]+)\)/g)].map(([, url]) => new URL(url!));
    expect(links.length).toBeGreaterThan(15);
    for (const { origin, pathname } of links) {
      expect(origin).toBe(config.siteUrl);
      expect(addresses).toContain(pathname);
    }
  });

  test('begins with the name of the site and one sentence in a quote', () => {
    expect(textOf('/llms.txt')).toMatch(/^# .+\n\n> .+\n\n/);
  });
});

describe('robots.txt', () => {
  test('names the sitemap and forbids no page that the sitemap lists', () => {
    const robots = textOf('/robots.txt');
    expect(robots).toContain(`Sitemap: ${config.siteUrl}/sitemap-index.xml`);
    const forbidden = [...robots.matchAll(/^Disallow: (\S+)$/gm)].map(([, path]) => path!);
    const listed = textOf('/sitemap-1.xml').match(/(?<=<loc>)[^<]+/g) ?? [];
    expect(listed.filter((url) => forbidden.some((path) => url.startsWith(`${config.siteUrl}${path}`)))).toEqual([]);
  });
});

describe('every server’s badge', () => {
  test('is drawn on its page, with the words for those who do not see it', async () => {
    const { page, complaints } = await openWatched(browser, siteUrl);
    for (const { id } of index.servers) {
      if (await isRemoved(id)) continue;
      await page.goto(serverPath(id));
      const badge = page.locator(`img[src="${badgePath(id)}"]`);
      expect(await badge.getAttribute('alt')).toMatch(/^MCP risk: /);
      expect(await page.evaluate(drawnHeight)).toBe(20);
      const markdown = await page.locator('#badge pre').innerText();
      expect(markdown).toContain(`${config.siteUrl}${badgePath(id)}`);
      expect(markdown).toContain(`${config.siteUrl}${serverPath(id)}`);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
