import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parsePolicy } from '../policy/parse-policy.ts';
import { openWatched } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { pageTypes } from './fixture.ts';

const siteUrl = inject('siteUrl');
const types = await pageTypes();

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  ({ page } = await openWatched(browser, siteUrl, { permissions: ['clipboard-read', 'clipboard-write'] }));
});
afterAll(() => browser.close());

/** The policy that the page shows first, and the button that copies it. */
async function openSnippet(path: string): Promise<{ shown: string; copy: Locator }> {
  await page.goto(path);
  const copy = page.locator('copy-button:visible').first();
  return { shown: await copy.locator('xpath=preceding-sibling::pre').innerText(), copy };
}

function clipboard(): Promise<string> {
  return page.evaluate('navigator.clipboard.readText()');
}

describe.each(Object.entries(types).filter(([type]) => type === 'server' || type.endsWith(' tool')))(
  'the copy button of the %s page',
  (_type, path) => {
    test('puts exactly the shown policy on the clipboard', async () => {
      const { shown, copy } = await openSnippet(path);
      await copy.getByRole('button').click();
      await expect.poll(() => copy.locator('[aria-live]').innerText()).toBe('Copied');
      expect((await clipboard()).trim()).toBe(shown.trim());
    });

    test('copies a policy that parses', async () => {
      const { copy } = await openSnippet(path);
      await copy.getByRole('button').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => copy.locator('[aria-live]').innerText()).toBe('Copied');
      expect(parsePolicy(await clipboard())).toBeDefined();
    });
  },
);
