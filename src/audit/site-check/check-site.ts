import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from '../../site/build/staged-files.ts';
import { pageFacts, type PageFacts } from './page-facts.ts';
import { siteFaults, type SiteFault } from './site-faults.ts';
import { htmlFaults } from './valid-html.ts';

/** Address of a file of the site: `index.html` stands for its folder. */
function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

export interface SiteCheck {
  pages: number;
  /** Pages that were given to the validator. */
  validated: number;
  faults: SiteFault[];
}

/** Reads a built site once, a page at a time. The validator is slow: it is given each `every`-th page. */
export async function checkSite(directory: string, every: number): Promise<SiteCheck> {
  const addresses = new Set<string>();
  const pages: PageFacts[] = [];
  const listed: string[] = [];
  const invalid: SiteFault[] = [];
  let validated = 0;
  for await (const file of filesBelow(directory)) {
    const path = addressOf(file);
    addresses.add(path);
    if (/^\/sitemap-\d+\.xml$/.test(path)) {
      const text = await readFile(join(directory, file), 'utf8');
      listed.push(...(text.match(/(?<=<loc>)[^<]+/g) ?? []));
    }
    if (!file.endsWith('.html')) continue;
    const html = await readFile(join(directory, file), 'utf8');
    const page = pageFacts(path, html);
    pages.push(page);
    if (page.redirects || pages.length % every !== 0) continue;
    validated += 1;
    invalid.push(...(await htmlFaults(html)).map((what) => ({ kind: 'html' as const, path, what })));
  }
  return { pages: pages.length, validated, faults: [...siteFaults(pages, addresses, listed), ...invalid] };
}
