import { compare } from '../../site/compare/comparison.ts';
import type { CompareWords } from '../../site/compare/words.ts';
import { reveal } from '../../site/reveal.ts';
import type { Twin } from '../../site/twin.ts';
import { renderTable } from './render-tables.ts';

/** The tables that hold the servers beside each other. Loaded when there is something to compare. */
export function renderComparison(columns: readonly Twin[], words: CompareWords): HTMLElement[] {
  const titles = columns.map(({ server }) => reveal(server.title));
  return compare(columns, words).map((table) => renderTable(table, titles));
}
