import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveSite, type ServedSite } from '../site/serve.ts';
import { openWatched } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { hits, openSearch } from './search-box.ts';

/** No inline script, no inline style, no other origin; WebAssembly is what Pagefind needs. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

let browser: Browser;
let site: ServedSite;
beforeAll(async () => {
  browser = await launchChromium();
  site = await serveSite(inject('siteDirectory'), 0, { 'content-security-policy': policy });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test('the search works under a Content Security Policy without exceptions for inline code', async () => {
  const { page, complaints } = await openWatched(browser, site.url);
  await openSearch(page, 'q=send email');
  expect((await hits(page))[0]).toContain('/tools/send_email/');
  expect(complaints).toEqual([]);
});
