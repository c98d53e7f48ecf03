import { breadcrumbs } from '../components/html/breadcrumbs.ts';
import { pageHead, type PageProps } from '../components/html/page-head.ts';
import type { OwnTexts } from '../site/framed-pages.ts';
import { siteImage } from '../site/social/social-image.ts';

/** What the layout itself shows of a page; all else that it shows is the same for every page of a route. */
export interface PageTexts {
  head: string;
  /** The way from the home page, which has none itself. */
  crumbs: string;
}

/** `path` is the page's address, from the site's root. */
export function pageTexts({ crumbs = [], image = siteImage, ...page }: PageProps, path: string): PageTexts {
  return {
    head: pageHead({ ...page, path, crumbs, image }).text,
    crumbs: crumbs.length > 1 ? breadcrumbs(crumbs).text : '',
  };
}

/** A page of a server or of a tool. */
export interface RecordPage {
  /** From the site's root. */
  address: string;
  props: PageProps;
  /** HTML of its article. */
  article: string;
}

/** All that such a page shows and another's does not, in its order. */
export function textsOf({ address, props, article }: RecordPage): OwnTexts {
  const { head, crumbs } = pageTexts(props, address);
  return [head, crumbs, article];
}
