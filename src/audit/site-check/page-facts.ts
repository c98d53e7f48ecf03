import { parse } from 'node-html-parser';
import { config } from '../../config.ts';

/** What the check of a site keeps of a page. */
export interface PageFacts {
  /** Address from the site's root, such as `/servers/`. */
  path: string;
  /** It only sends its visitor on. */
  redirects: boolean;
  /** Empty where the page has none; so are `description` and `canonical`. */
  title: string;
  description: string;
  canonical: string;
  ids: ReadonlySet<string>;
  /** The addresses on this site that it leads to, each once: the path as it is on disk, and the fragment with its `#`. */
  links: { path: string; fragment: string }[];
  /** JSON-LD that is no JSON, or not schema.org's. */
  jsonLdFaults: string[];
}

/** Where the code is kept may be an address below the site's own; it is not part of the site. */
function isOwn({ href, origin }: URL): boolean {
  return origin === new URL(config.siteUrl).origin && !href.startsWith(config.repositoryUrl);
}

/** As the path lies on disk; a path whose escapes mean nothing stays as it is, and is no file. */
function onDisk({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function jsonLdFault(text: string): string[] {
  try {
    const { '@context': context, '@type': type } = JSON.parse(text) as Record<string, unknown>;
    return context === 'https://schema.org' && typeof type === 'string' ? [] : ['is not of schema.org'];
  } catch (error) {
    return [`is no JSON: ${(error as Error).message}`];
  }
}

/** Reads a page; every address in it is that of a link, a file or a form that it sends. */
export function pageFacts(path: string, html: string): PageFacts {
  const root = parse(html);
  const links = new Map<string, PageFacts['links'][number]>();
  for (const { attributes } of root.querySelectorAll('a[href], link[href], script[src], img[src], form[action]')) {
    const address = attributes['href'] ?? attributes['src'] ?? attributes['action'] ?? '';
    if (!URL.canParse(address, `${config.siteUrl}${path}`)) continue;
    const url = new URL(address, `${config.siteUrl}${path}`);
    if (isOwn(url)) links.set(url.href, { path: onDisk(url), fragment: url.hash });
  }
  return {
    path,
    redirects: root.querySelector('meta[http-equiv="refresh"]') !== null,
    title: root.querySelector('title')?.text.trim() ?? '',
    description: root.querySelector('meta[name="description"]')?.getAttribute('content')?.trim() ?? '',
    canonical: root.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
    ids: new Set(root.querySelectorAll('[id]').map(({ id }) => id)),
    links: [...links.values()],
    jsonLdFaults: root
      .querySelectorAll('script[type="application/ld+json"]')
      .flatMap(({ rawText }) => jsonLdFault(rawText)),
  };
}
