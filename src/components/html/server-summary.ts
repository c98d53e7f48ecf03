import { serverPath } from '../../catalog/server-id.ts';
import type { Server } from '../../catalog/server.ts';
import type { ServerRow } from '../../site/catalog-index.ts';
import { compareUrl } from '../../site/compare/compare-url.ts';
import { removalVerdict } from '../../site/correction-view.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { serverRecordNotes } from '../../site/record-notes.ts';
import { reveal } from '../../site/reveal.ts';
import { serverVerdict } from '../../site/server-view.ts';
import { recordNotes } from './record-notes.ts';
import { riskBar } from './risk-bar.ts';

const jumps = (id: string): Markup => markup`
  <p class="labels">
    <a class="jump" href="#control">How to control it</a>
    <a href="${compareUrl([serverPath(id)])}">Compare with other servers</a>
  </p>
`;

/** What a server's page begins with: its title and the verdict. */
export function serverSummary(server: Server, row: ServerRow): Markup {
  return markup`
    <header class="summary">
      <p class="labels">
        <span>MCP server</span> <code>${server.id}</code>
      </p>
      <h1 dir="auto">${reveal(server.title)}</h1>
      <p class="verdict">${removalVerdict(server) ?? serverVerdict(row)}</p>
      ${recordNotes(serverRecordNotes(server))}
      ${server.tools.length > 0 && jumps(server.id)}
      ${riskBar(row.levels)}
    </header>
  `;
}
