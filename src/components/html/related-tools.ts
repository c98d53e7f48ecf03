import { serverPath } from '../../catalog/server-id.ts';
import type { CatalogIndex } from '../../site/catalog-index.ts';
import { markup, type Piece } from '../../site/markup.ts';
import { relatedTools } from '../../site/related-tools.ts';
import type { ToolGroups } from '../../site/tool-groups.ts';
import { toolBeside, toolLink } from '../../site/tool-link.ts';
import { toolList, toolsBeside } from './tool-list.ts';

/** Tools of the same server, and of its kind on others; `position` is the tool's in the index. */
export function relatedLists(index: CatalogIndex, groups: ToolGroups, position: number): Piece {
  const { sameServer, otherServers } = relatedTools(index, groups, position);
  const { id, toolCount } = index.servers[index.tools[position]!.server]!;
  return markup`
    <h3>On the same server</h3>
    ${
      sameServer.length === 0
        ? markup`<p class="muted">This is the server’s only tool.</p>`
        : toolsBeside(sameServer.map((tool) => toolBeside(index, tool)))
    }
    ${
      toolCount - 1 > sameServer.length &&
      markup`<p><a href="${serverPath(id)}">All ${toolCount} tools of this server</a></p>`
    }
    <h3>The same kind of tool on other servers</h3>
    ${
      otherServers.length === 0
        ? markup`<p class="muted">No other server in the catalog has a tool of this name or kind.</p>`
        : toolList(otherServers.map((tool) => toolLink(index, tool)))
    }
  `;
}
