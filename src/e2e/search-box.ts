import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** Opens the search page with these parameters, such as `q=notes&risk=high`, and waits until it has its answer. */
export async function openSearch(page: Page, parameters: string): Promise<void> {
  await page.goto(`/search/?${parameters}`);
  await settled(page);
}

/** Waits until nothing is being searched. */
export async function settled(page: Page): Promise<void> {
  await expect.poll(() => page.getAttribute('#search-results', 'data-state'), { timeout: 15_000 }).not.toBe('waiting');
}

/** Asks anew on the page that is open, as a visitor does. */
export async function ask(page: Page, text: string): Promise<void> {
  await page.fill('#search-text', text);
  await page.press('#search-text', 'Enter');
  await settled(page);
}

/** The page that each hit stands for, in order: the address of its first link. */
export function hits(page: Page): Promise<string[]> {
  return page.$$eval('ol > li[data-hit]', (items) =>
    items.map((item) => new URL(item.querySelector('a')!.href).pathname),
  );
}

export function status(page: Page): Promise<string> {
  return page.locator('#search-results [role=status]').innerText();
}
