import { element, type Child } from '../../site/client/element.ts';

/** A link on this site to text that may be a stranger's. */
export function siteLink(href: string, ...children: Child[]): HTMLAnchorElement {
  const anchor = element('a', '', ...children);
  anchor.href = href;
  anchor.dir = 'auto';
  return anchor;
}
