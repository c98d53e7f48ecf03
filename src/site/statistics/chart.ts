import { scaleLinear } from 'd3-scale';
import { stack, stackOffsetExpand, stackOffsetNone } from 'd3-shape';
import type { FigureTable } from '../accuracy.ts';
import { formatCount } from '../round-down.ts';

/** A row of a chart: something counted, whole or in parts. */
export interface ChartRow {
  label: string;
  /** Page about it; the table links there. */
  href?: string;
  /** One a part. */
  values: number[];
  /** Class of the whole bar, in the place of its parts'. */
  style?: string;
}

/** What a part of each bar stands for. */
export interface ChartPart {
  label: string;
  /** Class of the bar: a risk level, `one` for a bar without parts, or `hollow` for an outline. */
  style: string;
  /** Symbol of `marks.svg` on the bar, so that parts differ without colour. */
  mark?: string;
}

/** Bars that lie below each other, drawn when the site is built, with the table that says the same. */
export interface Chart {
  /** Anchor on the page. */
  id: string;
  title: string;
  /** A sentence or two on how to read it; plain text. */
  lead: string;
  parts: ChartPart[];
  rows: ChartRow[];
  /** Draw each row's parts as shares of the row. */
  share?: boolean;
  /** What a row's count is a share of; absent where shares mean nothing. */
  of?: number;
  /** Heading of the table's first column. */
  what: string;
}

/** A part of a bar; positions are in per cent of the width. */
export interface DrawnPart extends ChartPart {
  x: number;
  width: number;
}

export interface DrawnRow {
  label: string;
  /** What stands at the end of the label's line. */
  said: string;
  parts: DrawnPart[];
}

/** Share of a bar's width from which a mark fits on it, also on a phone. */
const roomForMark = 6;

export const sumOf = ({ values }: ChartRow): number => values.reduce((sum, value) => sum + value, 0);

/** "34 %"; "under 1 %" for what is there but rounds to nothing. */
function percentOf(count: number, of: number): string {
  const share = (100 * count) / Math.max(of, 1);
  return count > 0 && share < 1 ? 'under 1 %' : `${Math.round(share)} %`;
}

function saidOf(row: ChartRow, of: number | undefined): string {
  const sum = sumOf(row);
  return of === undefined ? formatCount(sum) : `${formatCount(sum)} (${percentOf(sum, of)})`;
}

/** Where the bars stand. */
export function drawChart({ parts, rows, share = false, of }: Chart): DrawnRow[] {
  const series = stack<ChartRow, number>()
    .keys(parts.map((_, part) => part))
    .value((row, part) => row.values[part] ?? 0)
    .offset(share ? stackOffsetExpand : stackOffsetNone)(rows);
  const most = Math.max(...series.flatMap((part) => part.map(([, end]) => end)), 0);
  const scale = scaleLinear()
    .domain([0, most || 1])
    .range([0, 100]);
  return rows.map((row, position) => ({
    label: row.label,
    said: saidOf(row, of),
    parts: parts.flatMap(({ mark, ...part }, number) => {
      const [from, to] = series[number]![position]!;
      const [x, width] = [scale(from), scale(to) - scale(from)];
      return width > 0
        ? [{ ...part, style: row.style ?? part.style, x, width, ...(mark && width >= roomForMark && { mark }) }]
        : [];
    }),
  }));
}

/** The same as a table. */
export function chartTable({ parts, rows, of, what }: Chart): FigureTable {
  const several = parts.length > 1;
  return {
    head: [
      what,
      ...(several ? parts.map(({ label }) => label) : []),
      several ? 'All' : 'Count',
      ...(of === undefined ? [] : ['Share']),
    ],
    rows: rows.map((row) => ({
      label: row.label,
      ...(row.href && { href: row.href }),
      cells: [
        ...(several ? row.values.map(formatCount) : []),
        formatCount(sumOf(row)),
        ...(of === undefined ? [] : [percentOf(sumOf(row), of)]),
      ],
    })),
  };
}

/** What the drawing shows, for who cannot see it. */
export function chartSummary(chart: Chart): string {
  const rows = chart.rows.slice(0, 8).map((row) => `${row.label} ${saidOf(row, chart.of)}`);
  const rest = chart.rows.length - rows.length;
  return `${rows.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}. The table below says all of it.`;
}
