import { toolPath } from '../../catalog/server-id.ts';
import type { CapabilityRow } from '../../site/capability-map.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { excerpt } from '../../site/reveal.ts';
import { capabilityTexts } from '../../site/texts/capabilities.ts';
import { legTexts } from '../../site/trifecta.ts';

const most = 8;

function rowOf({ capability, legs, tools }: CapabilityRow, serverId: string): Markup {
  const links = tools
    .slice(0, most)
    .map((tool) => markup`<a class="mono" dir="auto" href="${toolPath(serverId, tool)}">${excerpt(tool, 60)}</a>`);
  return markup`
    <tr>
      <th scope="row">
        <a href="/capabilities/${capability}/">${capabilityTexts[capability].label}</a>
      </th>
      <td>${legs.map((leg) => legTexts[leg].short).join(', ') || '–'}</td>
      <td class="number">${tools.length}</td>
      <td>${links}${tools.length > most && markup`<span class="muted">and ${tools.length - most} more</span>`}</td>
    </tr>
  `;
}

/** What a server's tools can do beside their category. */
export function capabilityTable(rows: readonly CapabilityRow[], serverId: string): Markup {
  return markup`
    <div class="table-scroll" tabindex="0" role="region" aria-label="Capabilities of its tools">
      <table class="capability-map">
        <thead>
          <tr>
            <th scope="col">Capability</th>
            <th scope="col">Leg</th>
            <th scope="col" class="number">Tools</th>
            <th scope="col">Which</th>
          </tr>
        </thead>
        <tbody>${rows.map((row) => rowOf(row, serverId))}</tbody>
      </table>
    </div>
  `;
}
