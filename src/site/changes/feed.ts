import { hashOf } from '../../catalog/json.ts';
import { escapeXml } from '../xml.ts';
import { isUnderUnchangedVersion, type ChangeView } from './change-view.ts';

/** What a feed is about. */
export interface FeedHead {
  title: string;
  description: string;
  /** Address of the page that shows the same, from the site's root. */
  path: string;
  /** The feed's own address, from the site's root. */
  self: string;
}

/** Address of a day's page of the log, from the site's root. */
export function dayPath(at: string): string {
  return `/changes/${at.slice(0, 10)}/`;
}

/** Some readers show a title as HTML and some as text: one without angle brackets is inert in both. */
function headline({ server, tool, change, text }: ChangeView): string {
  const mark = isUnderUnchangedVersion(change) ? ' (version unchanged)' : '';
  return `${server.name}${tool ? ` / ${tool.name}` : ''}: ${text}${mark}`.replaceAll('<', '‹').replaceAll('>', '›');
}

function body({ server, hashes, underVersion }: ChangeView): string {
  return [
    `Server ${server.id}.`,
    underVersion === undefined ? '' : `Its version stayed ${underVersion}.`,
    hashes.before ? `Definition before: ${hashes.before}.` : '',
    hashes.after ? `Definition after: ${hashes.after}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function item(view: ChangeView, siteUrl: string): string {
  const path = view.tool?.path ?? view.server.path ?? dayPath(view.change.at);
  // A reader shows a description as HTML: text by strangers is escaped once for that and once for XML.
  return `<item>
<title>${escapeXml(headline(view))}</title>
<link>${escapeXml(`${siteUrl}${path}`)}</link>
<guid isPermaLink="false">${escapeXml(`${view.change.kind}:${hashOf(view.change)}`)}</guid>
<pubDate>${new Date(view.change.at).toUTCString()}</pubDate>
<category>${escapeXml(view.change.kind)}</category>
<description>${escapeXml(escapeXml(body(view)))}</description>
</item>
`;
}

/** RSS 2.0 with absolute addresses. An entry's guid is a hash of its line of the log, so that it stays the same in every build. */
export function rss(head: FeedHead, views: readonly ChangeView[], siteUrl: string): string {
  const [newest] = views;
  const built = newest ? `<lastBuildDate>${new Date(newest.change.at).toUTCString()}</lastBuildDate>\n` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${escapeXml(head.title)}</title>
<link>${escapeXml(`${siteUrl}${head.path}`)}</link>
<description>${escapeXml(head.description)}</description>
<language>en</language>
${built}<atom:link href="${escapeXml(`${siteUrl}${head.self}`)}" rel="self" type="application/rss+xml"/>
${views.map((view) => item(view, siteUrl)).join('')}</channel>
</rss>
`;
}
