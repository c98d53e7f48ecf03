import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serverPath, toolPath } from '../catalog/server-id.ts';
import { readServers } from '../catalog/store.ts';
import type { Server } from '../catalog/server.ts';
import { openWatched } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { fixtureCatalog } from './fixture.ts';
import { ask, hits, openSearch, settled, status } from './search-box.ts';

const siteUrl = inject('siteUrl');
const servers: Server[] = [];
for await (const reading of readServers(fixtureCatalog)) if (reading.ok) servers.push(reading.value);
const tools = servers.flatMap(({ id, title, tools: own }) =>
  own.map(({ name }) => ({ title, name, path: toolPath(id, name) })),
);
const refund = toolPath('com.example.ledgerlane/payments', 'create_refund');

let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  browser = await launchChromium();
  ({ page, complaints } = await openWatched(browser, siteUrl));
  await page.goto('/search/');
});
afterAll(() => browser.close());

describe('a tool is found first', () => {
  test.each(tools.filter(({ name }) => /[\p{L}\p{N}]/u.test(name)))(
    'by its name on its server: $title $name',
    async ({ title, name, path }) => {
      await ask(page, `${title} ${name}`);
      expect((await hits(page))[0]).toBe(path);
    },
  );
  test.each(tools.filter(({ name }) => /^[a-z]+_[a-z_]+$/.test(name)))(
    'by its name alone: $name',
    async ({ name, path }) => {
      await ask(page, name);
      expect((await hits(page))[0]).toBe(path);
    },
  );
  test.each([
    'create_refund',
    'createRefund',
    'create-refund',
    'create refund',
    'refund create',
    'craete_refund',
    'create_refnd',
  ])('in the spelling %s', async (text) => {
    await ask(page, text);
    expect((await hits(page))[0]).toBe(refund);
  });
  test.each(['getUser', 'GetUser', 'getuser'])('with its own case: %s', async (name) => {
    await ask(page, name);
    expect((await hits(page))[0]).toBe(toolPath('io.github.Fernwood/Odd-Names', name));
  });
});

describe('a server is found first', () => {
  test.each(servers.filter(({ title }) => title.length < 60).map(({ id, title }) => ({ title, id })))(
    'by its title and by its id: $title',
    async ({ title, id }) => {
      for (const text of [title, id]) {
        await ask(page, text);
        expect((await hits(page))[0]).toBe(serverPath(id));
      }
    },
  );
  test.each(servers.flatMap(({ id, packages }) => packages.map(({ identifier }) => ({ id, identifier }))))(
    'by its package: $identifier',
    async ({ id, identifier }) => {
      await ask(page, identifier);
      expect((await hits(page))[0]).toBe(serverPath(id));
    },
  );
});

test('the form in the header leads to the results, and a result to its page', async () => {
  await page.goto('/');
  await page.fill('#site-search', 'create_refund');
  await page.press('#site-search', 'Enter');
  await settled(page);
  expect(new URL(page.url()).search).toBe('?q=create_refund');
  await page.locator('li[data-hit] a').first().click();
  await expect.poll(() => new URL(page.url()).pathname).toBe(refund);
  expect(await page.locator('h1').innerText()).toContain('create_refund');
});

describe('a facet', () => {
  test('narrows the results, stands in the address, and the way back takes it away', async () => {
    await openSearch(page, 'q=quillworks');
    const before = await page.locator('li[data-hit] .hit-tools li').count();
    await page.locator('label.chip', { hasText: 'critical' }).click();
    await settled(page);
    expect(new URL(page.url()).search).toBe('?q=quillworks&risk=critical');
    const narrowed = await page.locator('li[data-hit] .hit-tools li').allInnerTexts();
    expect(narrowed.every((text) => text.startsWith('Critical risk'))).toBe(true);
    await page.goBack();
    await settled(page);
    expect(new URL(page.url()).search).toBe('?q=quillworks');
    expect(await page.locator('li[data-hit] .hit-tools li').count()).toBe(before);
  });

  test('drops a tool that does not have it', async () => {
    await openSearch(page, 'q=create_refund&category=Financial');
    expect(await hits(page)).toEqual([refund]);
    await openSearch(page, 'q=create_refund&category=Read');
    expect(await hits(page)).not.toContain(refund);
  });

  test.each(['risk', 'category'])('finds by itself as many servers as it says: %s', async (name) => {
    await page.goto('/search/');
    const chips = page.locator(`label.chip:has(input[name="${name}"]:not([value=""]))`);
    for (const chip of await chips.all()) {
      await chip.click();
      await settled(page);
      expect((await hits(page)).length).toBe(Number(await chip.locator('.count').innerText()));
    }
  });

  test.each(['source', 'capability'])('finds by itself as many servers as it says: %s', async (name) => {
    await page.goto('/search/');
    const options = await page.locator(`select[name="${name}"] option:not([value=""])`).allInnerTexts();
    expect(options.length).toBeGreaterThan(0);
    for (const label of options) {
      await page.selectOption(`select[name="${name}"]`, { label });
      await settled(page);
      expect([label, (await hits(page)).length]).toEqual([label, Number(/\((\d+)\)$/.exec(label)?.[1])]);
    }
  });

  test('alone loads no full text', async () => {
    const fresh = await openWatched(browser, siteUrl);
    const parts: string[] = [];
    fresh.page.on('request', (request) => {
      const [, part] = /^\/search-index\/([a-z]+)-/.exec(new URL(request.url()).pathname) ?? [];
      if (part !== undefined) parts.push(part);
    });
    await openSearch(fresh.page, 'risk=critical&category=Destructive');
    expect((await hits(fresh.page)).length).toBeGreaterThan(0);
    expect([...new Set(parts)].toSorted()).toEqual(['facets', 'records']);
    await fresh.page.context().close();
  });

  test('is chosen whatever its case, and an unknown one chooses nothing', async () => {
    await openSearch(page, 'q=create_refund&category=financial&risk=enormous');
    expect(await hits(page)).toEqual([refund]);
    expect(await page.isChecked('input[name=category][value=Financial]')).toBe(true);
    expect(await page.isChecked('input[name=risk][value=""]')).toBe(true);
  });
});

describe('with the keyboard alone', () => {
  test('a slash goes to the field, Enter searches, Tab and Enter open the first result', async () => {
    await page.goto('/search/');
    await page.keyboard.press('/');
    await page.keyboard.type('create_refund');
    await page.keyboard.press('Enter');
    await settled(page);
    await expect.poll(() => hits(page)).toContain(refund);
    for (let presses = 0; presses < 20; presses++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate('document.activeElement.closest("[data-hit]") !== null')) break;
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).pathname).toBe(refund);
  });

  test('the arrow keys move through a facet’s values', async () => {
    await openSearch(page, 'q=quillworks');
    await page.focus('input[name=risk]:checked');
    await page.keyboard.press('ArrowDown');
    await settled(page);
    expect(new URL(page.url()).searchParams.get('risk')).toBe('critical');
  });
});

describe('the page says', () => {
  test('how many results there are, to a screen reader too', async () => {
    await openSearch(page, 'q=create_refund&category=Financial');
    expect(await status(page)).toBe('1 result');
    expect(await page.getAttribute('[data-search=status]', 'aria-live')).toBe('polite');
  });
  test('why a result matches', async () => {
    await openSearch(page, 'q=create_refund');
    const first = page.locator('li[data-hit]').first();
    expect(await first.innerText()).toContain('The name is what you typed.');
    expect(await first.locator('mark').first().innerText()).toBe('create');
  });
  test('that nothing matches, and what to do', async () => {
    await openSearch(page, 'q=qqqxzzzv');
    expect(await status(page)).toBe('Nothing matches.');
    expect(await page.locator('[data-for=nothing]').isVisible()).toBe(true);
    expect(await page.locator('[data-for=idle]').isVisible()).toBe(false);
  });
  test('that the index could not be loaded, and loads it when asked again', async () => {
    await page.route('**/search-index/manifest.json', (route) => route.abort());
    await openSearch(page, 'q=create_refund');
    expect(await status(page)).toContain('could not be loaded');
    await page.unroute('**/search-index/manifest.json');
    await page.click('[data-search=retry]');
    await settled(page);
    expect((await hits(page))[0]).toBe(refund);
    complaints.length = 0;
  });
  test('what to do without scripts', async () => {
    const { page: plain } = await openWatched(browser, siteUrl, { javaScriptEnabled: false });
    await plain.goto('/search/?q=x');
    expect(await plain.locator('noscript').innerText()).toContain('needs JavaScript');
    await plain.context().close();
  });
});

test('nothing of the index is loaded before it is needed', async () => {
  const fresh = await openWatched(browser, siteUrl);
  const requests: string[] = [];
  fresh.page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await fresh.page.goto('/search/', { waitUntil: 'networkidle' });
  expect(requests.filter((path) => path.startsWith('/search-index/'))).toEqual([]);
  await fresh.page.focus('#search-text');
  await expect.poll(() => requests.some((path) => path.endsWith('.pf_meta'))).toBe(true);
  await fresh.page.context().close();
});

test('what was searched once is found again without a network', async () => {
  const fresh = await openWatched(browser, siteUrl);
  await openSearch(fresh.page, 'q=create_refund');
  await ask(fresh.page, 'quillworks');
  await fresh.page.waitForLoadState('networkidle');
  await fresh.page.context().setOffline(true);
  await ask(fresh.page, 'create_refund');
  expect((await hits(fresh.page))[0]).toBe(refund);
  await ask(fresh.page, 'quillworks');
  expect(await status(fresh.page)).toMatch(/^\d+ results?$/);
  await fresh.page.context().close();
});

test('typing does not wait for the index', async () => {
  const fresh = await openWatched(browser, siteUrl);
  await fresh.page.goto('/search/');
  let release = (): void => {};
  const released = new Promise<void>((done) => (release = done));
  await fresh.page.route('**/search-index/**', async (route) => {
    await released;
    await route.continue();
  });
  await fresh.page.focus('#search-text');
  await fresh.page.keyboard.type('create_refund');
  expect(await fresh.page.inputValue('#search-text')).toBe('create_refund');
  release();
  await expect.poll(() => hits(fresh.page), { timeout: 15_000 }).toContain(refund);
  await fresh.page.context().close();
});

test('a stranger’s markup is shown as text', async () => {
  await openSearch(page, 'q=escape_the_page');
  expect(await page.locator('li[data-hit]').first().innerText()).toContain('<script>');
  expect(await page.locator('li[data-hit] :is(script, img)').count()).toBe(0);
  expect(await page.evaluate('window.pwned')).toBeUndefined();
});

test('no search complained on the console or left the origin', () => {
  expect(complaints).toEqual([]);
});
