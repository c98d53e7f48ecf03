import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parsePolicy } from '../policy/parse-policy.ts';
import { openWatched } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { pageTypes } from './fixture.ts';
import { clipboard, openSnippet } from './snippets.ts';

const siteUrl = inject('siteUrl');
const types = await pageTypes();

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  ({ page } = await openWatched(browser, siteUrl, { permissions: ['clipboard-read', 'clipboard-write'] }));
});
afterAll(() => browser.close());

describe.each(Object.entries(types).filter(([type]) => type === 'server' || type.endsWith(' tool')))(
  'the copy button of the %s page',
  (_type, path) => {
    test('puts exactly the shown policy on the clipboard', async () => {
      const { source, actions } = await openSnippet(page, path);
      await actions.getByRole('button', { name: /^Copy/ }).click();
      await expect.poll(() => actions.locator('[aria-live]').innerText()).toBe('Copied');
      expect((await clipboard(page)).trim()).toBe((await source.innerText()).trim());
    });

    test('copies a policy that parses', async () => {
      const { actions } = await openSnippet(page, path);
      await actions.getByRole('button', { name: /^Copy/ }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => actions.locator('[aria-live]').innerText()).toBe('Copied');
      expect(parsePolicy(await clipboard(page))).toBeDefined();
    });
  },
);

const written = ['/guides/put-a-policy-in-force/', '/guides/gateways/', '/attacks/tool-poisoning/'];

describe.each(written)('the text blocks of %s', (path) => {
  test('each have a copy button that confirms', async () => {
    await page.goto(path);
    const blocks = page.locator('main pre');
    for (let position = 0; position < (await blocks.count()); position += 1) {
      const actions = blocks.nth(position).locator('xpath=following-sibling::*[1]');
      await actions.getByRole('button', { name: 'Copy' }).press('Space');
      await expect.poll(() => actions.locator('[aria-live]').innerText()).toBe('Copied');
      expect(await clipboard(page)).toBe(await blocks.nth(position).textContent());
    }
  });
});

test('without script a click selects the whole text', async () => {
  const { page: plain } = await openWatched(browser, siteUrl, { javaScriptEnabled: false });
  await plain.goto(types['server']!);
  const source = plain.locator('main pre:visible').first();
  await source.click();
  const selected = await plain.evaluate('getSelection().toString()');
  expect(String(selected).trim()).toBe((await source.innerText()).trim());
  await plain.context().close();
});
