import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openWatched, viewports } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { pageTypes } from './fixture.ts';

const siteUrl = inject('siteUrl');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface AxeViolation {
  id: string;
  nodes: { target: string[] }[];
}

/** What axe-core finds on a page: the rule and the elements. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as AxeViolation[];
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

const types = Object.entries(await pageTypes());

describe.each(types)('the %s page', (_type, path) => {
  test.each([
    ['light', viewports.desktop, viewports.desktop],
    ['dark', viewports.phone, viewports.smallest],
  ] as const)('works in %s colours: axe-core, console, requests, width', async (colorScheme, viewport, narrowed) => {
    const { page, complaints } = await openWatched(browser, siteUrl, { colorScheme, viewport });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(narrowed);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(narrowed.width);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
