import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { serverPath, twinPath } from '../catalog/server-id.ts';
import { compareUrl } from '../site/compare/compare-url.ts';
import { openWatched, viewports } from './browser.ts';
import { launchChromium } from './chromium.ts';

const siteUrl = inject('siteUrl');
const [shell, notes] = ['npm/shellbridge', 'npm/@quillworks~notes'] as const;

let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  browser = await launchChromium();
});
beforeEach(async () => {
  ({ page, complaints } = await openWatched(browser, siteUrl));
});
afterEach(() => page.context().close());
afterAll(() => browser.close());

const said = (): Promise<string> => page.locator('[data-compare=status]').innerText();
const columns = (): Promise<string[]> =>
  page.locator('#tools ~ .table-scroll thead th:not(:first-child)').allInnerTexts();

describe('an address with servers', () => {
  test('shows them side by side, and nothing complains', async () => {
    await page.goto(compareUrl([shell, notes]));
    await expect.poll(said).toBe('2 servers side by side.');
    expect(await columns()).toHaveLength(2);
    for (const id of ['tools', 'trifecta', 'capabilities', 'policies', 'names', 'origin'])
      expect(await page.locator(`h2#${id}`).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('finds a server by an earlier id', async () => {
    await page.goto('/compare/?servers=npm/@ledgerlane~payments-mcp');
    await expect.poll(said).toContain('One server');
    expect(await page.locator('[data-compare=chosen] a').getAttribute('href')).toBe(
      serverPath('com.example.ledgerlane/payments'),
    );
  });

  test('says which server is not in the catalog, and shows the others', async () => {
    await page.goto(`/compare/?servers=npm/nothing-of-this-name,${shell},../etc`);
    await expect.poll(said).toContain('Left out: ../etc');
    expect(await page.locator('[data-compare=chosen]').innerText()).toContain('has no server of this id');
    expect(await columns()).toHaveLength(1);
  });

  test('leads to the page of each tool that it names', async () => {
    await page.goto(compareUrl([shell, notes]));
    await expect.poll(said).toContain('2 servers');
    const links = await page.$$eval('.compare-result a[href^="/servers/"]', (all) =>
      all.map((link) => link.getAttribute('href')!),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of new Set(links)) expect((await page.request.get(link)).status()).toBe(200);
  });
});

describe('a record that cannot be loaded', () => {
  test('is said to be so, and is tried again when asked', async () => {
    const twin = `**${twinPath(shell)}`;
    await page.route(twin, (route) => route.abort());
    await page.goto(compareUrl([shell, notes]));
    await expect.poll(said).toContain('One server');
    expect(await page.locator('[data-compare=chosen]').innerText()).toContain('could not be loaded');
    await page.unroute(twin);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(said).toBe('2 servers side by side.');
  });

  test('is said to be waited for', async () => {
    let go = (): void => {};
    const held = new Promise<void>((resolve) => (go = resolve));
    await page.route(`**${twinPath(shell)}`, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(compareUrl([shell]));
    await expect.poll(said).toBe('Reading the records…');
    go();
    await expect.poll(said).toContain('One server');
  });
});

test('with the keyboard alone a server is found, added and removed, and the way back restores it', async () => {
  await page.goto(serverPath(shell));
  await page.getByRole('link', { name: /^Compare with/ }).press('Enter');
  await expect.poll(said).toContain('One server');
  await page.locator('#compare-text').focus();
  await page.keyboard.type('quillworks');
  await page.keyboard.press('Enter');
  const found = page.locator('[data-compare=add] li button').first();
  await expect.poll(() => found.isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toContain('quillworks');
  await page.keyboard.press('Enter');
  await expect.poll(said).toBe('2 servers side by side.');
  expect(new URL(page.url()).search).toBe(`?servers=${shell},${notes}`);
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .press('Enter');
  await expect.poll(() => new URL(page.url()).search).toBe(`?servers=${notes}`);
  expect(await page.evaluate('document.activeElement.id')).toBe('compare-text');
  await page.goBack();
  await expect.poll(said).toBe('2 servers side by side.');
  expect(complaints).toEqual([]);
});

test('the search is loaded when it is used, not before', async () => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(compareUrl([shell]), { waitUntil: 'networkidle' });
  expect(requests.filter((path) => path.startsWith('/search-index/'))).toEqual([]);
  const scripts = requests.filter((path) => path.endsWith('.js'));
  const sizes = await Promise.all(scripts.map(async (path) => (await (await page.request.get(path)).body()).length));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(20 * 1024);
});

test('a phone shows two servers without scrolling sideways', async () => {
  await page.setViewportSize(viewports.smallest);
  await page.goto(compareUrl([shell, notes]));
  await expect.poll(said).toContain('2 servers');
  const wide = await page.$$eval(
    '.table-scroll',
    (all) => all.filter((one) => one.scrollWidth > one.clientWidth).length,
  );
  expect(wide).toBe(0);
});

test('without script the page says what to do instead', async () => {
  const { page: plain } = await openWatched(browser, siteUrl, { javaScriptEnabled: false });
  await plain.goto(compareUrl([shell, notes]));
  expect(await plain.locator('noscript').innerText()).toContain('needs JavaScript');
  await plain.context().close();
});
