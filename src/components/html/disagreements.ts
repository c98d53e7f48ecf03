import type { Server } from '../../catalog/server.ts';
import { fieldViews, listViews, type FieldView, type ListView } from '../../site/disagreement-view.ts';
import { markup, type Markup, type Piece } from '../../site/markup.ts';
import { nameList } from './name-list.ts';

function fieldOf({ field, taken, others }: FieldView): Markup {
  const said = others.map(({ value, source }) => markup`<div>${value} <small>${source}</small></div>`);
  return markup`
    <tr>
      <th scope="row">${field}</th>
      <td dir="auto">${taken.value} <small>${taken.source}</small></td>
      <td dir="auto">${said}</td>
    </tr>
  `;
}

const fieldTable = (fields: readonly FieldView[]): Markup => markup`
  <div class="table-scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Fact</th>
          <th scope="col">Taken</th>
          <th scope="col">Said otherwise</th>
        </tr>
      </thead>
      <tbody>${fields.map(fieldOf)}</tbody>
    </table>
  </div>
`;

function listOf({ summary, groups, changed, omitted }: ListView): Markup {
  const changes = changed.map(({ tool, what, says }) => {
    const quoted = says && markup`: <q dir="auto">${says}</q>`;
    return markup`<li><code dir="auto">${tool}</code> differs in ${what}${quoted}</li>`;
  });
  return markup`
    <div class="disagreement">
      <h3>${summary}</h3>
      ${groups.map(({ label, names }) => nameList(label, names))}
      ${changes.length > 0 && markup`<ul>${changes}</ul>`}
      ${omitted && markup`<p class="muted">${omitted}</p>`}
    </div>
  `;
}

/** Where a server's sources say different things. */
export function disagreements(server: Server): Piece {
  const fields = fieldViews(server);
  return [
    markup`<p>The record takes one source’s word for each fact and keeps the others’ here. Nothing is averaged.</p>`,
    fields.length > 0 && fieldTable(fields),
    listViews(server).map(listOf),
  ];
}
