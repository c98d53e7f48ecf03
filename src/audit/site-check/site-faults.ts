import { config } from '../../config.ts';
import type { PageFacts } from './page-facts.ts';

/** Of what kind a fault of a site is. */
export const faultKinds = [
  'broken link',
  'broken fragment',
  'orphan',
  'head',
  'same title',
  'same description',
  'canonical',
  'sitemap',
  'json-ld',
  'html',
] as const;

/** Something wrong on a page of a built site. */
export interface SiteFault {
  kind: (typeof faultKinds)[number];
  /** Address of the page. */
  path: string;
  what: string;
}

type Finder = (pages: readonly PageFacts[], addresses: ReadonlySet<string>) => SiteFault[];

const brokenLinks: Finder = (pages, addresses) =>
  pages.flatMap(({ path, links }) =>
    links
      .filter((link) => !addresses.has(link.path))
      .map((link) => ({ kind: 'broken link' as const, path, what: link.path })),
  );

const brokenFragments: Finder = (pages) => {
  const ids = new Map(pages.map((page) => [page.path, page.ids]));
  return pages.flatMap(({ path, links }) =>
    links
      .filter(({ fragment }) => fragment.length > 1)
      .filter((link) => ids.get(link.path)?.has(decodeURIComponent(link.fragment.slice(1))) === false)
      .map((link) => ({ kind: 'broken fragment' as const, path, what: `${link.path}${link.fragment}` })),
  );
};

/** Pages that no way of links leads to from the home page; 404.html is shown by the host. */
const orphans: Finder = (pages) => {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const reached = new Set(['/', '/404.html']);
  const queue = ['/'];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const { path } of byPath.get(next)?.links ?? []) {
      if (reached.has(path)) continue;
      reached.add(path);
      queue.push(path);
    }
  }
  const left = pages.filter(({ path }) => !reached.has(path));
  return left.map(({ path }) => ({ kind: 'orphan', path, what: 'no link leads there' }));
};

function repeated(field: 'title' | 'description'): Finder {
  return (pages) => {
    const first = new Map<string, string>();
    return pages.flatMap(({ path, [field]: text }): SiteFault[] => {
      const other = first.get(text);
      if (other === undefined) first.set(text, path);
      if (text === '') return [{ kind: 'head', path, what: `it has no ${field}` }];
      return other === undefined ? [] : [{ kind: `same ${field}`, path, what: `as ${other}: ${text}` }];
    });
  };
}

const canonicals: Finder = (pages) =>
  pages
    .filter(({ path, canonical }) => canonical !== '' && canonical !== `${config.siteUrl}${path}`)
    .map(({ path, canonical }) => ({ kind: 'canonical', path, what: canonical }));

const jsonLd: Finder = (pages) =>
  pages.flatMap(({ path, jsonLdFaults }) => jsonLdFaults.map((what) => ({ kind: 'json-ld' as const, path, what })));

const finders: readonly Finder[] = [
  brokenLinks,
  brokenFragments,
  orphans,
  repeated('title'),
  repeated('description'),
  canonicals,
  jsonLd,
];

/** The sitemap lists every page that is not hidden from search engines, and nothing else. */
function sitemapFaults(pages: readonly PageFacts[], listed: readonly string[]): SiteFault[] {
  const canonical = new Set(pages.map((page) => page.canonical).filter((href) => href !== ''));
  const extra = listed.filter((url) => !canonical.delete(url));
  return [
    ...extra.map((what) => ({ kind: 'sitemap' as const, path: '/sitemap-index.xml', what: `${what} is no page` })),
    ...[...canonical].map((what) => ({
      kind: 'sitemap' as const,
      path: '/sitemap-index.xml',
      what: `${what} is missing`,
    })),
  ];
}

/** What is wrong with a site: `addresses` are those of all its files, `listed` those in its sitemap. */
export function siteFaults(
  pages: readonly PageFacts[],
  addresses: ReadonlySet<string>,
  listed: readonly string[],
): SiteFault[] {
  const shown = pages.filter(({ redirects }) => !redirects);
  // A page that sends its visitor on has to lead somewhere too; it needs no words of its own.
  const redirectFaults = brokenLinks(
    pages.filter(({ redirects }) => redirects),
    addresses,
  );
  return [...finders.flatMap((find) => find(shown, addresses)), ...redirectFaults, ...sitemapFaults(shown, listed)];
}
