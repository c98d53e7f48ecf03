import type { Browser, Page } from 'playwright-core';
import type { CountedNetwork } from './network.ts';

/** One search as a visitor has it, in milliseconds from Enter. */
export interface Answer {
  /** The page that each hit stands for. */
  paths: string[];
  /** Until the first hit was there; `undefined` when there was none. */
  firstHit: number | undefined;
  /** Until everything was there. */
  complete: number;
}

/** Runs in the page: asks, and waits until the answer is there. */
async function askInPage(text: string): Promise<Answer> {
  const form = document.querySelector<HTMLFormElement>('#search')!;
  const results = document.querySelector<HTMLElement>('#search-results')!;
  const hits = (): HTMLElement[] => [...results.querySelectorAll<HTMLElement>('li[data-hit]')];
  const before = new Set(hits());
  document.querySelector<HTMLInputElement>('#search-text')!.value = text;
  const start = performance.now();
  let firstHit: number | undefined;
  form.requestSubmit();
  await new Promise<void>((done, fail) => {
    const look = (): void => {
      if (firstHit === undefined && hits().some((hit) => !before.has(hit))) firstHit = performance.now() - start;
      const state = results.dataset['state'];
      if (state === 'failed') fail(new Error(`The search for ${text} failed.`));
      if (state === 'found' || state === 'nothing') done();
    };
    new MutationObserver(look).observe(results, { attributes: true, childList: true, subtree: true });
    look();
  });
  const paths = hits().map((hit) => new URL(hit.querySelector('a')!.href).pathname);
  return { paths, firstHit, complete: performance.now() - start };
}

export function ask(page: Page, text: string): Promise<Answer> {
  return page.evaluate(askInPage, text);
}

/** A visitor who has never been there, on the search page. */
export async function newVisitor(browser: Browser, network: CountedNetwork): Promise<Page> {
  const context = await browser.newContext({ baseURL: network.url });
  const page = await context.newPage();
  await page.goto('/search/');
  await network.quiet();
  return page;
}
