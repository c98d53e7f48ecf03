import { badgePath } from '../../catalog/server-id.ts';
import { badgeMarkdown, badgeOf } from '../../site/badge.ts';
import type { ServerRow } from '../../site/catalog-index.ts';
import { markup, type Markup } from '../../site/markup.ts';

/** A server's badge, with the text to copy for a README. */
export function badgeSample(server: ServerRow): Markup {
  const badge = badgeOf(server);
  return markup`
    <p>
      <img src="${badgePath(server.id)}" alt="MCP risk: ${badge.text}" height="20">
    </p>
    <p class="muted">For a README: the badge is drawn anew with each build of this site and leads to this page.</p>
    <div>
      <pre>${badgeMarkdown(server.id, badge)}</pre>
    </div>
  `;
}
