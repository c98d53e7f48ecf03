import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { securityHeaders } from '../site/headers/security-headers.ts';
import { openWatched } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { pageTypes } from './fixture.ts';
import { hits, openSearch } from './search-box.ts';
import { chooseFormat } from './snippets.ts';

const siteUrl = inject('siteUrl');
const types = await pageTypes();

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('under the Content Security Policy', () => {
  test.each(Object.entries(types))('the %s page violates nothing', async (_type, path) => {
    const { page, complaints } = await openWatched(browser, siteUrl);
    await page.addInitScript(
      'window.violations = []; addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => violations.push(`${violatedDirective} ${blockedURI}`))',
    );
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    expect(response?.headers()['content-security-policy']).toBe(securityHeaders['Content-Security-Policy']);
    expect(await page.evaluate('violations')).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the search works', async () => {
    const { page, complaints } = await openWatched(browser, siteUrl);
    await openSearch(page, 'q=send email');
    expect((await hits(page))[0]).toContain('/tools/send_email/');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('tabs, the field for the server’s name and downloads work', async () => {
    const { page, complaints } = await openWatched(browser, siteUrl);
    await page.goto(types['server']!);
    await chooseFormat(page, 'Claude Code');
    await page.getByLabel('The server’s name in your client').fill('other');
    const button = page.getByRole('button', { name: 'Download settings.json' }).first();
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(download.suggestedFilename()).toBe('settings.json');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('an inline script and a picture from elsewhere are stopped', async () => {
    const { page, complaints } = await openWatched(browser, siteUrl);
    await page.goto('/');
    await page.evaluate(
      'document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=window.pwned=1><img src=https://elsewhere.example/x.png>")',
    );
    await expect
      .poll(() => complaints.filter((each) => each.includes('Content Security Policy')).length)
      .toBeGreaterThan(0);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    await page.context().close();
  });
});
