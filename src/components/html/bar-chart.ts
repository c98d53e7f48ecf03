import { markup, Markup, type Piece } from '../../site/markup.ts';
import {
  chartSummary,
  chartTable,
  drawChart,
  type Chart,
  type ChartPart,
  type DrawnPart,
  type DrawnRow,
} from '../../site/statistics/chart.ts';
import { figureTable } from './figure-table.ts';

const rowHeight = 40;
const percent = (value: number): string => `${value.toFixed(2)}%`;

const keyOf = ({ label, style, mark }: ChartPart): Markup => markup`
  <li>
    <svg class="key ${style}" aria-hidden="true">
      ${
        mark
          ? markup`<use href="/marks.svg#${mark}"></use>`
          : markup`<rect class="bar" width="100%" height="100%"></rect>`
      }
    </svg> ${label}
  </li>
`;

const barOf = ({ x, width, style, mark }: DrawnPart, top: number): Markup => markup`
  <rect class="bar ${style}" x="${percent(x)}" y="${top + 20}" width="${percent(width)}" height="12"></rect>
  ${
    mark &&
    markup`
      <svg class="on-bar" x="${percent(x)}" y="${top + 21}">
        <use href="/marks.svg#${mark}" x="4" width="10" height="10"></use>
      </svg>
    `
  }
`;

function rowOf({ label, said, parts }: DrawnRow, row: number): Markup {
  const top = row * rowHeight;
  return markup`
    <text x="0" y="${top + 14}">${label}</text>
    <text class="said" x="100%" y="${top + 14}" text-anchor="end">${said}</text>
    <rect class="ground" y="${top + 20}" width="100%" height="12"></rect>
    ${parts.map((part) => barOf(part, top))}
  `;
}

const legendOf = (parts: readonly ChartPart[]): Piece =>
  parts.length > 1 && markup`<ul class="legend">${parts.map(keyOf)}</ul>`;

/** Bars below each other, with the table that says the same; `level` is the heading's. */
export function barChart(chart: Chart, level: 2 | 3): Markup {
  const { id, title, lead, parts } = chart;
  const rows = drawChart(chart);
  const heading = new Markup(`h${level}`);
  return markup`
    <section class="chart" id="${id}">
      <${heading}>
        <a href="#${id}">${title}</a>
      </${heading}>
      <p class="muted">${lead}</p>
      ${legendOf(parts)}
      <svg class="bars" height="${rows.length * rowHeight}" role="img" aria-labelledby="${id}-title ${id}-desc">
        <title id="${id}-title">${title}</title>
        <desc id="${id}-desc">${chartSummary(chart)}</desc>
        ${rows.map(rowOf)}
      </svg>
      <details>
        <summary>The same as a table</summary>
        ${figureTable(chartTable(chart), `As a table: ${title}`)}
      </details>
    </section>
  `;
}
