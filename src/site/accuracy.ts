import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { categories, riskLevels } from '../catalog/classification.ts';
import type { AccuracyTable } from '../classification/evaluate/accuracy.ts';
import type { Metrics } from '../classification/evaluate/metrics.ts';

/** Where `evaluate --write` puts the table that is published. */
const accuracyFile = join('src', 'classification', 'accuracy', 'dev.json');

/**
 * The same for tools of servers that the rules had not seen, labelled blind: written once, at the last revision before anybody read
 * its misses, and never again with the same tools.
 */
export const unseenAccuracyFile = join('src', 'classification', 'accuracy', 'blind-servers.json');

/** A published measurement; `undefined` when there is none, since no number is ever written by hand. */
export async function readAccuracy(file = accuracyFile): Promise<AccuracyTable | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as AccuracyTable;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** "97.1 %", or a dash for a share of nothing. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${(100 * share).toFixed(1)} %`;
}

/** A table with one row of cells a label. */
export interface FigureTable {
  head: string[];
  rows: { label: string; cells: string[] }[];
}

/** The main figures of the three groups of labelled tools. */
export function mainFigures({ groups: { notUnsure, random, all } }: AccuracyTable): FigureTable {
  const groups = [notUnsure, random, all];
  const row = (label: string, figure: (metrics: Metrics) => string) => ({ label, cells: groups.map(figure) });
  return {
    head: ['Measure', 'Sure labels', 'Drawn at random', 'All'],
    rows: [
      row('Labelled tools', ({ count }) => count.toLocaleString('en-US')),
      row('Category right', ({ categoryAccuracy }) => percent(categoryAccuracy)),
      row('Category, macro F1', ({ macroF1 }) => (macroF1 === null ? '–' : macroF1.toFixed(3))),
      row('Risk level exactly right', ({ riskAccuracy }) => percent(riskAccuracy)),
      row('Risk level at most one off', ({ withinOneLevel }) => percent(withinOneLevel)),
      row('Danger missed: high or critical called low or medium', ({ missedDanger }) => percent(missedDanger)),
      row('False alarm: low called high or critical', ({ falseAlarm }) => percent(falseAlarm)),
      row('Answers of high confidence whose category is right', (metrics) =>
        percent(metrics.highConfidence.categoryRight),
      ),
    ],
  };
}

/** How often each category is right when given, and found when due. */
export function categoryFigures({ groups: { notUnsure } }: AccuracyTable): FigureTable {
  return {
    head: ['Category', 'Right when given', 'Found when due', 'F1', 'Tools'],
    rows: categories.flatMap((category) => {
      const figures = notUnsure.categories[category];
      if (figures === undefined) return [];
      const { precision, recall, f1, count } = figures;
      return [{ label: category, cells: [percent(precision), percent(recall), f1.toFixed(3), String(count)] }];
    }),
  };
}

/** Labelled answers down, ours across. */
export function confusion({ groups: { notUnsure } }: AccuracyTable, of: 'category' | 'level'): FigureTable {
  const names: readonly string[] = of === 'category' ? categories : riskLevels;
  const counts = of === 'category' ? notUnsure.categoryConfusion : notUnsure.riskConfusion;
  const columns = [...names, 'unknown'];
  return {
    head: ['Labelled ↓ ours →', ...columns],
    rows: names.map((label) => ({ label, cells: columns.map((column) => String(counts[label]?.[column] ?? 0)) })),
  };
}
