import type { RiskLevel } from '../../catalog/classification.ts';
import type { Twin } from '../twin.ts';

/** One thing that a cell says. */
export interface CellPart {
  text: string;
  level?: RiskLevel;
  /** Address on this site. */
  href?: string;
}

/** One line of a table: a cell a server. An empty cell says that there is nothing of it. */
export interface Row {
  label: string;
  /** Address of the page that explains the label. */
  href?: string;
  cells: CellPart[][];
  /** Whether one server has something here that another has not, or two give one tool's name to different things. */
  differs: boolean;
}

/** One aspect of the servers. */
export interface Table {
  id: string;
  title: string;
  /** A sentence under the title. */
  says: string;
  rows: Row[];
}

/** A server that is compared. */
export interface Column {
  twin: Twin;
  /** In the record's order, each with what the recommended policy decides. */
  tools: { name: string; answer: Twin['classifications'][number]; decision: string }[];
}

export function toColumn(twin: Twin): Column {
  const tools = twin.classifications.map((answer, position) => ({
    name: answer.name,
    answer,
    decision: twin.recommendations[position]?.decision ?? 'denied',
  }));
  return { twin, tools };
}

/** A line that is marked when one server has something of it and another has not. */
export function toRow(label: string, cells: CellPart[][], href?: string): Row {
  const differs = cells.some((cell) => cell.length === 0) && cells.some((cell) => cell.length > 0);
  return { label, cells, differs, ...(href && { href }) };
}

/** A line of plain texts; an empty one says that there is nothing. */
export const textRow = (label: string, texts: readonly string[]): Row =>
  toRow(
    label,
    texts.map((text) => (text === '' ? [] : [{ text }])),
  );
