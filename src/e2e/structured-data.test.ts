import { describe, expect, inject, test } from 'vitest';
import { config } from '../config.ts';
import { readAddresses, readPages, redirects, type BuiltPage } from './built-site.ts';

const directory = inject('siteDirectory');
const addresses = readAddresses(directory);
const pages = readPages(directory).filter((page) => !redirects(page));

interface Thing {
  '@context': string;
  '@type': string;
  [field: string]: unknown;
}

/** The JSON-LD objects of one type, each with its page. */
function things(type: string): { page: BuiltPage; thing: Thing }[] {
  return pages.flatMap((page) =>
    page.root
      .querySelectorAll('script[type="application/ld+json"]')
      .map(({ rawText }) => JSON.parse(rawText) as Thing)
      .filter((thing) => thing['@type'] === type)
      .map((thing) => ({ page, thing })),
  );
}

/** The words of the page as a reader sees them. */
function wordsOf({ root }: BuiltPage): string {
  return root.querySelector('main')!.textContent.replaceAll(/\s+/g, ' ');
}

test('every object says that it is schema.org’s', () => {
  for (const type of ['FAQPage', 'BreadcrumbList', 'Dataset']) {
    const found = things(type);
    expect(found.length, type).toBeGreaterThan(0);
    for (const { thing } of found) expect(thing['@context']).toBe('https://schema.org');
  }
});

describe('a FAQPage', () => {
  const faqs = things('FAQPage');

  test('is on every tool’s page and on no other', () => {
    const tools = pages.filter(({ path }) => /^\/servers\/.+\/tools\/[^/]+\/$/.test(path));
    expect(faqs.map(({ page }) => page.path)).toEqual(tools.map(({ path }) => path));
  });

  test('asks and answers in the words of its page', () => {
    for (const { page, thing } of faqs) {
      const questions = thing['mainEntity'] as { '@type': string; name: string; acceptedAnswer: Thing }[];
      expect(questions.length, page.path).toBeGreaterThanOrEqual(6);
      const words = wordsOf(page);
      for (const { '@type': type, name, acceptedAnswer } of questions) {
        expect(type).toBe('Question');
        expect(acceptedAnswer['@type']).toBe('Answer');
        expect(words).toContain(name.replaceAll(/\s+/g, ' '));
        expect(words).toContain((acceptedAnswer['text'] as string).replaceAll(/\s+/g, ' ').trim());
      }
    }
  });
});

describe('a BreadcrumbList', () => {
  test('counts from 1 and leads to pages of this site, the last being the page itself', () => {
    for (const { page, thing } of things('BreadcrumbList')) {
      const items = thing['itemListElement'] as { position: number; name: string; item?: string }[];
      expect(items.map(({ position }) => position)).toEqual(items.map((_, position) => position + 1));
      for (const { name, item } of items) {
        expect(name.trim(), page.path).not.toBe('');
        if (item === undefined) continue;
        const { origin, pathname } = new URL(item);
        expect(origin).toBe(config.siteUrl);
        expect(addresses, page.path).toContain(pathname);
      }
      expect(items.slice(0, -1).every(({ item }) => item !== undefined)).toBe(true);
    }
  });
});

describe('the Dataset', () => {
  test('has what a search engine asks for, and every file that it names is there', () => {
    const [{ page, thing }, ...more] = things('Dataset') as [{ page: BuiltPage; thing: Thing }];
    expect(more).toEqual([]);
    expect(page.path).toBe('/data/');
    expect(thing).toMatchObject({
      name: config.siteName,
      url: `${config.siteUrl}/data/`,
      license: expect.stringMatching(/^https:/),
      dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    expect((thing['description'] as string).length).toBeGreaterThanOrEqual(50);
    const files = thing['distribution'] as { contentUrl: string; encodingFormat: string; contentSize: string }[];
    expect(files.length).toBe(3);
    for (const { contentUrl, encodingFormat, contentSize } of files) {
      expect(addresses).toContain(new URL(contentUrl).pathname);
      expect(encodingFormat).toMatch(/^\w+\/[\w-]+$/);
      expect(contentSize).toMatch(/^\d+ B$/);
    }
  });
});
