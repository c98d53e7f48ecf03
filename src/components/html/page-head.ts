import { config } from '../../config.ts';
import type { FeedHead } from '../../site/changes/feed.ts';
import { breadcrumbList, toScriptJson, type Crumb } from '../../site/json-ld.ts';
import { Markup, markup, type Piece } from '../../site/markup.ts';
import type { SocialImage } from '../../site/social/social-image.ts';
import { socialMeta } from './social-meta.ts';

/** What a page gives to its layout. */
export interface PageProps {
  /** Without the site's name; unique over the site. */
  title: string;
  /** For search engines; unique over the site. */
  description: string;
  /** From the home page to this one; the home page has none. */
  crumbs?: readonly Crumb[];
  /** Further JSON-LD objects. */
  structured?: readonly object[];
  /** Address of the page's data as JSON. */
  alternateJson?: string;
  /** RSS feed of what the page shows. */
  feed?: FeedHead;
  /** The picture that is shown with links to the page, where it has one of its own. */
  image?: SocialImage;
  /** The page is a text that people wrote. */
  article?: boolean;
  /** Kept out of search engines and the sitemap. */
  hidden?: boolean;
}

/** The same with what is taken where a page does not say it. */
export interface PageHead extends PageProps {
  /** From the site's root. */
  path: string;
  crumbs: readonly Crumb[];
  image: SocialImage;
}

const alternate = ({ alternateJson, feed }: PageHead): Piece => [
  alternateJson && markup`<link rel="alternate" type="application/json" href="${alternateJson}">`,
  feed && markup`<link rel="alternate" type="application/rss+xml" title="${feed.title}" href="${feed.self}">`,
];

/** JSON-LD that no text in it can end, since `toScriptJson` writes it. */
const script = (one: object): Markup => new Markup(`<script type="application/ld+json">${toScriptJson(one)}</script>`);

/** All of a page's head that depends on the page. */
export function pageHead(page: PageHead): Markup {
  const { title, description, path, crumbs, structured = [], hidden = false } = page;
  return markup`
    <title>${title}${title !== config.siteName && ` | ${config.siteName}`}</title>
    <meta name="description" content="${description}">
    ${
      hidden
        ? markup`<meta name="robots" content="noindex">`
        : markup`<link rel="canonical" href="${config.siteUrl}${path}">`
    }
    <link rel="icon" href="/favicon.svg" type="image/svg+xml">
    ${alternate(page)}
    ${!hidden && socialMeta(page)}
    <meta name="theme-color" content="#f6f6f3" media="(prefers-color-scheme: light)">
    <meta name="theme-color" content="#131619" media="(prefers-color-scheme: dark)">
    ${crumbs.length > 0 && script(breadcrumbList(crumbs, config.siteUrl))}
    ${structured.map(script)}
  `;
}
