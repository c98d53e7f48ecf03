import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serverPath, toolPath } from '../catalog/server-id.ts';
import { config } from '../config.ts';
import { openWatched } from './browser.ts';
import { readAddresses } from './built-site.ts';
import { launchChromium } from './chromium.ts';

const siteUrl = inject('siteUrl');
const directory = inject('siteDirectory');
const addresses = readAddresses(directory);
const feeds = ['/changes/rss.xml', '/changes/rug-pulls.xml'];

interface Entry {
  title: string;
  link: string;
  guid: string;
  date: string;
}

/** Read by a browser's XML parser, which refuses what is not well-formed. */
const readFeed = (path: string) => `(async () => {
  const text = await (await fetch(${JSON.stringify(path)})).text();
  const feed = new DOMParser().parseFromString(text, 'application/xml');
  if (feed.querySelector('parsererror')) throw new Error(feed.querySelector('parsererror').textContent);
  const of = (item, name) => item.querySelector(name).textContent;
  return {
    version: feed.documentElement.getAttribute('version'),
    self: feed.getElementsByTagNameNS('http://www.w3.org/2005/Atom', 'link')[0].getAttribute('href'),
    elements: [...new Set([...feed.querySelectorAll('*')].map(({ localName }) => localName))].sort(),
    items: [...feed.querySelectorAll('item')].map((item) => ({
      title: of(item, 'title'), link: of(item, 'link'), guid: of(item, 'guid'), date: of(item, 'pubDate'),
    })),
  };
})()`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(feeds)('the feed %s', (path) => {
  test('is RSS 2.0 whose entries lead to pages of the site, each with its own guid, the newest first', async () => {
    const { page } = await openWatched(browser, siteUrl);
    await page.goto('/changes/');
    const feed = (await page.evaluate(readFeed(path))) as {
      version: string;
      self: string;
      elements: string[];
      items: Entry[];
    };
    expect(feed.version).toBe('2.0');
    expect(feed.self).toBe(`${config.siteUrl}${path}`);
    const known = 'category channel description guid item language lastBuildDate link pubDate rss title';
    expect(feed.elements).toEqual(known.split(' '));
    expect(feed.items.length).toBeGreaterThan(1);
    expect(new Set(feed.items.map(({ guid }) => guid)).size).toBe(feed.items.length);
    for (const { link } of feed.items) {
      expect(link.startsWith(`${config.siteUrl}/`)).toBe(true);
      expect(addresses).toContain(decodeURIComponent(new URL(link).pathname));
    }
    const times = feed.items.map(({ date }) => Date.parse(date));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(feed.items.map(({ title }) => title).join('')).not.toMatch(/[<>]/);
    await page.context().close();
  });

  test('is named in the head of a page', async () => {
    const { page } = await openWatched(browser, siteUrl);
    await page.goto(path.includes('rug') ? '/changes/rug-pulls/' : '/');
    const link = page.locator('link[rel="alternate"][type="application/rss+xml"]');
    expect(await link.getAttribute('href')).toBe(path);
    await page.context().close();
  });
});

describe('the log', () => {
  test('leads from the newest day to the tool that changed under an unchanged version, by links alone', async () => {
    const { page, complaints } = await openWatched(browser, siteUrl);
    await page.goto('/changes/');
    const days = await page.locator('main h2 time').allInnerTexts();
    expect(days).toEqual(days.toSorted().toReversed());
    await page.getByRole('link', { name: '2026-11-12' }).click();
    const entry = page.locator('.changes > li').filter({ hasText: 'Shellbridge' });
    expect(await entry.innerText()).toContain('Definition changed: description and parameters.');
    expect(await entry.innerText()).toContain('Version stayed 0.9.0');
    await entry.locator('summary').click();
    expect(await entry.locator('dd code').allInnerTexts()).toEqual([
      expect.stringMatching(/^sha256-[0-9a-f]{64}$/),
      expect.stringMatching(/^sha256-[0-9a-f]{64}$/),
    ]);
    await entry.getByRole('link', { name: 'run_command' }).click();
    expect(new URL(page.url()).pathname).toBe(toolPath('npm/shellbridge', 'run_command'));
    expect(await page.locator('.notes').innerText()).toContain('version stayed 0.9.0');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('lists what changed under an unchanged version on a page of its own', async () => {
    const html = readFileSync(join(directory, 'changes', 'rug-pulls', 'index.html'), 'utf8');
    expect(html).toContain('run_command');
    expect(html).not.toContain('void_payment');
  });

  test('shows a stranger’s markup as text', async () => {
    const { page, complaints } = await openWatched(browser, siteUrl);
    await page.goto('/changes/2026-11-12/');
    expect(await page.locator('main').innerText()).toContain('<img src=x onerror=window.pwned=9>');
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(await page.locator('main img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a finding', () => {
  test('stands beside its tool in the server’s table and in the tool’s summary', async () => {
    const id = 'oci/ghcr.io~tidewater~almanac';
    const { page } = await openWatched(browser, siteUrl);
    await page.goto(serverPath(id));
    const row = page.locator('#tools tr').filter({ has: page.getByRole('link', { name: 'get_tides' }) });
    await row.locator('.flag').first().click();
    expect(page.url()).toBe(`${siteUrl}${toolPath(id, 'get_tides')}#findings`);
    expect(await page.locator('.summary .notes').innerText()).toMatch(/\d findings? in its own text/);
    await page.context().close();
  });

  test('is counted by kind, and its kind lists the tool', async () => {
    const { page } = await openWatched(browser, siteUrl);
    await page.goto('/findings/');
    await page
      .locator('#overrides-instructions')
      .getByRole('link', { name: /^Found in \d/ })
      .click();
    expect(new URL(page.url()).pathname).toBe('/findings/overrides-instructions/');
    await page.locator('main tbody a').first().click();
    expect(new URL(page.url()).hash).toBe('#findings');
    await page.context().close();
  });
});

describe('the statistics', () => {
  test('say in each plot’s table what the plot draws, and name each plot for who cannot see it', async () => {
    const { page, complaints } = await openWatched(browser, siteUrl);
    await page.goto('/statistics/');
    const charts = page.locator('.chart');
    expect(await charts.count()).toBeGreaterThan(10);
    for (const chart of await charts.all()) {
      const drawn = await chart.locator('svg.bars text:not(.said)').allTextContents();
      await chart.locator('summary').click();
      expect(await chart.locator('tbody th').allInnerTexts()).toEqual(drawn.map((text) => text.trim()));
      expect(await chart.locator('svg.bars > desc').textContent()).toMatch(/\d/);
      expect(await chart.locator('svg.bars').getAttribute('role')).toBe('img');
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
