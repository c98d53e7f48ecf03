import type { FigureTable } from '../../site/accuracy.ts';
import { markup, type Markup } from '../../site/markup.ts';

/** A table of figures with a row of heads; `label` names it for screen readers. */
export function figureTable({ head, rows }: FigureTable, label: string): Markup {
  const heads = head.map(
    (cell, column) => markup`<th scope="col"${column > 0 && markup` class="number"`}>${cell}</th>`,
  );
  const lines = rows.map((row) => {
    const name = row.href ? markup`<a href="${row.href}">${row.label}</a>` : row.label;
    const cells = row.cells.map((cell) => markup`<td class="number">${cell}</td>`);
    return markup`<tr><th scope="row">${name}</th>${cells}</tr>`;
  });
  return markup`
    <div class="table-scroll" tabindex="0" role="region" aria-label="${label}">
      <table class="figures">
        <thead>
          <tr>${heads}</tr>
        </thead>
        <tbody>${lines}</tbody>
      </table>
    </div>
  `;
}
