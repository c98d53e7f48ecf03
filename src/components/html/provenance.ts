import type { Server } from '../../catalog/server.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { provenanceRows } from '../../site/provenance-view.ts';

/** Which source said what of a server. */
export function provenance(server: Server): Markup {
  const rows = provenanceRows(server).map(
    ({ what, sources }) =>
      markup`<tr><th scope="row" dir="auto">${what}</th><td>${sources.join('; ') || 'not recorded'}</td></tr>`,
  );
  return markup`
    <details class="provenance">
      <summary>Who said what: ${rows.length} facts with their sources</summary>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Fact</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>${rows}</tbody>
        </table>
      </div>
    </details>
  `;
}
