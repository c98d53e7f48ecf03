import type { Browser, Page } from 'playwright-core';
import { facetNames, type FacetName } from '../../site/search/facet-code.ts';
import { spread, type SearchFigures } from './figures.ts';
import type { CountedNetwork } from './network.ts';
import { ask, newVisitor } from './visitor.ts';

/** Runs in the page: the value of a facet with the highest count, by what the page itself shows. */
function busiestInPage(name: string): string {
  const controls = [
    ...document.querySelectorAll<HTMLInputElement | HTMLOptionElement>(
      `input[name="${name}"]:not([value=""]), select[name="${name}"] option:not([value=""])`,
    ),
  ];
  const count = (control: HTMLElement): number => {
    const shown = (control.closest('label.chip, option') ?? control).textContent ?? '';
    return Number((/([\d,]+)\D*$/.exec(shown)?.[1] ?? '0').replaceAll(',', ''));
  };
  return controls.toSorted((a, b) => count(b) - count(a))[0]?.value ?? '';
}

/** Runs in the page: chooses a value and waits until its answer is there. */
async function chooseInPage({ name, value }: { name: string; value: string }): Promise<void> {
  const results = document.querySelector<HTMLElement>('#search-results')!;
  const control = document.querySelector<HTMLElement>(
    `input[name="${name}"][value="${value}"], select[name="${name}"]`,
  )!;
  if (control instanceof HTMLSelectElement) control.value = value;
  else (control as HTMLInputElement).checked = true;
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise<void>((done, fail) => {
    const look = (): void => {
      const state = results.dataset['state'];
      if (state === 'failed') fail(new Error(`Choosing ${value} failed.`));
      if (state === 'found' || state === 'nothing') done();
    };
    new MutationObserver(look).observe(results, { attributes: true });
    look();
  });
}

async function choose(page: Page, name: FacetName, network: CountedNetwork): Promise<string> {
  const value = await page.evaluate(busiestInPage, name);
  await page.evaluate(chooseInPage, { name, value });
  await network.quiet();
  return `${name}=${value}`;
}

/** Chooses each facet's busiest value, for words that were searched before and as the first thing on the page. */
export async function measureFacets(browser: Browser, network: CountedNetwork): Promise<SearchFigures['facets']> {
  const busiest: string[] = [];
  const added: number[] = [];
  const alone: number[] = [];
  for (const name of facetNames) {
    const page = await newVisitor(browser, network);
    await ask(page, 'create');
    await network.quiet();
    network.take();
    busiest.push(await choose(page, name, network));
    added.push(network.take());
    await page.context().close();

    const first = await newVisitor(browser, network);
    await choose(first, name, network);
    alone.push(network.take());
    await first.context().close();
  }
  return { busiest, added: spread(added), alone: spread(alone) };
}
