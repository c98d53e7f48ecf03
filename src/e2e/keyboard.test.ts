import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { serverPath, toolPath } from '../catalog/server-id.ts';
import { openWatched } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { hits, settled } from './search-box.ts';
import { clipboard } from './snippets.ts';

const siteUrl = inject('siteUrl');
const tool = toolPath('npm/shellbridge', 'run_command');

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
});
beforeEach(async () => {
  await page?.context().close();
  ({ page } = await openWatched(browser, siteUrl, { permissions: ['clipboard-read', 'clipboard-write'] }));
});
afterAll(() => browser.close());

const press = (key: string): Promise<void> => page.keyboard.press(key);

/** Whether what has the focus fits a selector. */
const focused = (selector: string): Promise<boolean> =>
  page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`) as Promise<boolean>;

/** Presses Tab until something that fits has the focus; each stop on the way has to be visible and to show that it is focused. */
async function tabTo(selector: string, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await press('Tab');
    const shown = await page.evaluate(`(() => {
      const style = (element) => getComputedStyle(element);
      const stop = document.activeElement;
      const marked = stop.closest('label') ?? stop;
      return stop === document.body || [stop, marked].some((one) => style(one).outlineStyle !== 'none' && style(one).outlineWidth !== '0px');
    })()`);
    expect([await page.evaluate('document.activeElement.outerHTML.slice(0, 100)'), shown]).toEqual([
      expect.any(String),
      true,
    ]);
    if (await focused(selector)) return;
  }
  throw new Error(`Tab never came to ${selector}.`);
}

test('from the home page to a tool: skip link, search, a facet, a result', async () => {
  await page.goto('/');
  await press('Tab');
  expect(await focused('.skip')).toBe(true);
  await press('Enter');
  await tabTo('#home-search');
  await page.keyboard.type('run_command');
  await press('Enter');
  await page.waitForURL('**/search/?**');
  await expect.poll(() => hits(page)).toContain(tool);
  await tabTo('input[name=risk]');
  await press('ArrowDown');
  await expect.poll(() => new URL(page.url()).searchParams.get('risk')).toBe('critical');
  await settled(page);
  await tabTo('li[data-hit] a');
  await press('Enter');
  await expect.poll(() => new URL(page.url()).pathname).toBe(tool);
});

test('on a tool’s page: the way to the policy, its formats, copying', async () => {
  await page.goto(tool);
  await tabTo('.jump');
  await press('Enter');
  expect(new URL(page.url()).hash).toBe('#control');
  await tabTo('[role=tab]');
  const first = await page.evaluate('document.activeElement.textContent');
  await press('ArrowRight');
  expect(await page.evaluate('document.activeElement.textContent')).not.toBe(first);
  expect(await focused('[role=tab][aria-selected=true]')).toBe(true);
  await tabTo('.copy button');
  await press('Enter');
  await expect.poll(() => clipboard(page)).toContain('run_command');
});

test('in the lists: the bar of facets, two filters together, the search', async () => {
  await page.goto('/servers/');
  await tabTo('.facet-bar a[href="/servers/risk/critical/"]');
  await press('Enter');
  await page.waitForURL('**/servers/risk/critical/');
  await tabTo('.combine select[name=category]', 120);
  await page.keyboard.type('Exec');
  await tabTo('.combine button');
  await press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('category')).toBe('Execute');
});

test('through a whole page and out of it again: no trap', async () => {
  for (const path of [tool, serverPath('npm/shellbridge'), '/search/', '/compare/', '/contact/']) {
    await page.goto(path);
    await tabTo('.site-footer a', 250);
    for (let presses = 0; presses < 30 && !(await focused('body, .skip')); presses += 1) await press('Tab');
    expect([path, await focused('body, .skip')]).toEqual([path, true]);
  }
});
