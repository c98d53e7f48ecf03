import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeViolations } from '../audit/axe.ts';
import { openWatched, viewports } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { pageTypes } from './fixture.ts';

const siteUrl = inject('siteUrl');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const types = Object.entries(await pageTypes());

describe.each(types)('the %s page', (_type, path) => {
  test.each([
    ['light', viewports.desktop, viewports.desktop],
    ['dark', viewports.phone, viewports.smallest],
  ] as const)('works in %s colours: axe-core, console, requests, width', async (colorScheme, viewport, narrowed) => {
    const { page, complaints } = await openWatched(browser, siteUrl, { colorScheme, viewport });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize(narrowed);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(narrowed.width);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
