import { serverPath } from '../../catalog/server-id.ts';
import type { ServerRow } from '../../site/catalog-index.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { counted, roundedDown } from '../../site/round-down.ts';

/** Leads from a tool to its server's policies; `known` is how many servers the catalog knows. */
export function serverCall({ id, title, toolCount, levels }: ServerRow, known: number): Markup {
  const classified = toolCount - (levels.unknown ?? 0);
  return markup`
    <aside class="call">
      <p>
        <a href="${serverPath(id)}#control">One policy for all of <span dir="auto">${title}</span></a>
        : read-only, recommended or supervised.
      </p>
      <p class="muted">
        ${counted(toolCount, 'tool')} of this server catalogued, ${classified} of them classified, in an index of ${roundedDown(known)} known servers.
      </p>
    </aside>
  `;
}
