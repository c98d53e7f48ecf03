import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openWatched, viewports } from './browser.ts';
import { launchChromium } from './chromium.ts';

const siteUrl = inject('siteUrl');

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  ({ page } = await openWatched(browser, siteUrl, { javaScriptEnabled: false }));
});
afterAll(() => browser.close());

const rows = (): Promise<number> => page.locator('main .browse tbody tr').count();

describe.each(['/servers/', '/tools/'])('without script, the bar of %s', (path) => {
  test('leads to lists that hold as many as it says', async () => {
    await page.goto(path);
    const links = await page.$$eval('.facet-bar li', (items) =>
      items.map((item) => ({
        href: item.querySelector('a')!.getAttribute('href')!,
        count: Number(item.querySelector('.count')!.textContent),
      })),
    );
    expect(links.length).toBeGreaterThan(25);
    for (const { href, count } of links) {
      await page.goto(href);
      expect([href, await rows()]).toEqual([href, count]);
      expect(await page.locator('.facet-bar [aria-current]').getAttribute('href')).toBe(href);
    }
  });
});

test('without script, a phone unfolds the bar', async () => {
  const { page: phone } = await openWatched(browser, siteUrl, {
    javaScriptEnabled: false,
    viewport: viewports.phone,
  });
  await phone.goto('/servers/');
  const link = phone.getByRole('link', { name: 'Most tools' });
  expect(await link.isVisible()).toBe(false);
  await phone.getByText('Order and filter').click();
  await link.click();
  expect(await phone.locator('h1').innerText()).toContain('number of tools');
  await phone.context().close();
});

test('two filters together lead to the search, which has the list’s own set already', async () => {
  const { page: scripted, complaints } = await openWatched(browser, siteUrl);
  await scripted.goto('/servers/risk/critical/');
  await scripted.selectOption('.combine select[name=category]', 'Execute');
  await scripted.getByRole('button', { name: 'Combine in the search' }).click();
  await scripted.waitForURL('**/search/?*');
  await expect.poll(() => scripted.isChecked('input[name=risk][value=critical]')).toBe(true);
  expect(await scripted.isChecked('input[name=category][value=Execute]')).toBe(true);
  await expect.poll(() => scripted.locator('li[data-hit]').count(), { timeout: 15_000 }).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
  await scripted.context().close();
});
