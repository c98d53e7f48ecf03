import { twinPath } from '../../catalog/server-id.ts';
import type { Server } from '../../catalog/server.ts';
import { webAddress } from '../../site/external-link.ts';
import { originText } from '../../site/fact-card.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { reveal } from '../../site/reveal.ts';
import { dayLink } from './day-link.ts';
import { serverOffers } from './server-offers.ts';
import { strangerLink } from './stranger-link.ts';

const stated = (value: string | undefined): string => (value ? reveal(value) : 'not stated');

/** A server's facts, folded where the screen is narrow. */
export function serverFacts(server: Server): Markup {
  const { id, websiteUrl, goneSince } = server;
  const protocol = server.toolsOrigin?.protocolVersion;
  return markup`
    <details class="fact-card">
      <summary>Facts</summary>
      <dl>
        <dt>Id</dt>
        <dd>
          <code>${id}</code>
        </dd>
        <dt>Status</dt>
        <dd>${server.status}</dd>
        <dt>Version</dt>
        <dd>${stated(server.version)}</dd>
        <dt>Licence</dt>
        <dd dir="auto">${stated(server.license)}</dd>
        <dt>Author</dt>
        <dd dir="auto">${stated(server.author)}</dd>
        <dt>Repository</dt>
        <dd>${strangerLink(server.repository?.url)}</dd>
        ${webAddress(websiteUrl) && markup`<dt>Website</dt><dd>${strangerLink(websiteUrl)}</dd>`}
        ${serverOffers(server)}
        <dt>Tool list</dt>
        <dd>${originText(server)}${protocol && `, protocol ${reveal(protocol)}`}</dd>
        <dt>Listed by</dt>
        <dd>${server.sources.join(', ') || 'no source'}</dd>
        <dt>First seen</dt>
        <dd>${dayLink(server.firstSeen)}</dd>
        <dt>Last changed</dt>
        <dd>${dayLink(server.lastChanged)}</dd>
        ${goneSince && markup`<dt>Gone since</dt><dd>${dayLink(goneSince)}</dd>`}
        <dt>Data</dt>
        <dd>
          <a href="${twinPath(id)}">This page as JSON</a>
        </dd>
      </dl>
    </details>
  `;
}
