import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
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

const types = Object.entries(await pageTypes());

describe.each(types)('the %s page', (_type, path) => {
  test.each([
    ['light', viewports.desktop],
    ['dark', viewports.phone],
  ] as const)('has no violation that axe-core finds, in %s colours at %o', async (colorScheme, viewport) => {
    const { page } = await openWatched(browser, siteUrl, { colorScheme, viewport });
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.evaluate(axeSource);
    const violations = (await page.evaluate(
      `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) })))`,
    )) as AxeViolation[];
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
    await page.context().close();
  });

  test('loads without a console error, a failed request or one that leaves the origin', async () => {
    const { page, complaints } = await openWatched(browser, siteUrl);
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('fits a screen of 320 pixels without scrolling sideways', async () => {
    const { page } = await openWatched(browser, siteUrl, { viewport: { width: 320, height: 640 } });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.context().close();
  });
});
