import { dayPath } from '../../site/changes/feed.ts';
import { dayOf } from '../../site/fact-card.ts';
import { markup, type Markup } from '../../site/markup.ts';

/** The day of a time that the page's own record holds: each such day has a page of the change log. */
export function dayLink(time: string): Markup {
  return markup`<a href="${dayPath(time)}">${dayOf(time)}</a>`;
}
