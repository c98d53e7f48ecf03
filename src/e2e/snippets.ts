import type { Locator, Page } from 'playwright-core';

/** The policy text that the page shows first, and the buttons under it. */
export async function openSnippet(page: Page, path: string): Promise<{ source: Locator; actions: Locator }> {
  await page.goto(path);
  const actions = page.locator('.snippet-actions:visible').first();
  return { source: actions.locator('xpath=preceding-sibling::pre'), actions };
}

/** Chooses a format as a reader does. */
export async function chooseFormat(page: Page, title: string): Promise<void> {
  await page.getByRole('tab', { name: title, exact: true }).first().click();
}

export function clipboard(page: Page): Promise<string> {
  return page.evaluate('navigator.clipboard.readText()');
}
