import { markup, type Markup, type Piece } from '../../site/markup.ts';
import type { ParameterRow, Parameters } from '../../site/parameters.ts';
import { counted } from '../../site/round-down.ts';
import { markedText } from './marked-text.ts';

function valuesOf({ values, moreValues }: ParameterRow): Piece {
  if (values.length === 0) return undefined;
  const codes = values.map((value) => markup`<code dir="auto">${markedText(value)}</code> `);
  return markup`<small class="values">One of ${codes}${moreValues > 0 && `and ${moreValues} more`}</small>`;
}

const rowOf = (row: ParameterRow): Markup => markup`
  <tr>
    <th scope="row">
      <code dir="auto">${markedText(row.name)}</code>
      ${row.required && markup`<small>required</small>`}
    </th>
    <td>${row.type}</td>
    <td dir="auto">${markedText(row.description)}${valuesOf(row)}</td>
  </tr>
`;

const tableOf = (rows: readonly ParameterRow[]): Markup => markup`
  <div class="table-scroll" tabindex="0" role="region" aria-label="Parameters">
    <table class="parameters">
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">Type</th>
          <th scope="col">Description</th>
        </tr>
      </thead>
      <tbody>${rows.map(rowOf)}</tbody>
    </table>
  </div>
`;

const furtherOf = (names: readonly string[], twin: string): Markup => markup`
  <details>
    <summary>${counted(names.length, 'further parameter')}, by name</summary>
    <p class="names">${names.map((name) => markup`<code dir="auto">${name}</code> `)}</p>
    <p>Their types and descriptions are in the <a href="${twin}">server’s JSON</a>.</p>
  </details>
`;

/** A tool's arguments; `twin` is the address of the JSON twin, which has every parameter in full. */
export function parameterTable({ rows, furtherNames, total }: Parameters, twin: string): Piece {
  return [
    total === 0 ? markup`<p class="muted">No parameters are declared.</p>` : tableOf(rows),
    furtherNames.length > 0 && furtherOf(furtherNames, twin),
  ];
}
