import { readFile } from 'node:fs/promises';
import { categories, riskLevels } from '../catalog/classification.ts';
import type { AccuracyTable } from '../classification/evaluate/accuracy.ts';
import { claimsTableFile, type ClaimsTable } from '../classification/evaluate/capability-claims.ts';
import { measures, percent } from '../classification/evaluate/measures.ts';
import { groupIds, groupTitles } from '../classification/evaluate/metrics.ts';
import { blindTables, catalogSet, devSet } from '../classification/evaluate/published.ts';

/** The published measurements, by what they were made with. */
export const accuracyFiles = { dev: devSet.table, catalog: catalogSet.table, ...blindTables } as const;

async function readPublished<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A published measurement; `undefined` when there is none, since no number is ever written by hand. */
export function readAccuracy(file: string): Promise<AccuracyTable | undefined> {
  return readPublished(file);
}

/** How often readers agreed with the capabilities that the rules find; `undefined` when nothing was published. */
export function readClaims(file = claimsTableFile): Promise<ClaimsTable | undefined> {
  return readPublished(file);
}

/** A table with one row of cells a label. */
export interface FigureTable {
  head: string[];
  /** `href`: the page about what the row names. */
  rows: { label: string; href?: string; cells: string[] }[];
}

/** The main figures of every group of labels that the set has. */
export function mainFigures({ groups }: AccuracyTable): FigureTable {
  const shown = groupIds.filter((id) => groups[id].count > 0);
  const row = (label: string, figure: (group: AccuracyTable['groups']['all']) => string) => ({
    label,
    cells: shown.map((id) => figure(groups[id])),
  });
  return {
    head: ['Measure', ...shown.map((id) => groupTitles[id])],
    rows: [
      row('Labelled tools', ({ count }) => count.toLocaleString('en-US')),
      ...measures.map(({ title, of }) => row(title, (group) => percent(of(group)))),
      row('Share of answers with high confidence', ({ highConfidence, count }) =>
        percent(highConfidence.count / count),
      ),
    ],
  };
}

/** How often each category, or each level, is right when given, and found when due; of the sure labels. */
export function answerFigures({ groups: { notUnsure } }: AccuracyTable, of: 'categories' | 'levels'): FigureTable {
  const names: readonly string[] = of === 'categories' ? categories : riskLevels;
  return {
    head: [of === 'categories' ? 'Category' : 'Level', 'Right when given', 'Found when due', 'F1', 'Tools'],
    rows: names.flatMap((name) => {
      const figures = notUnsure[of][name];
      if (figures === undefined) return [];
      const { precision, recall, f1, count } = figures;
      return [{ label: name, cells: [percent(precision), percent(recall), f1?.toFixed(3) ?? '–', String(count)] }];
    }),
  };
}

/** Labelled answers down, ours across; of the sure labels. */
export function confusion({ groups: { notUnsure } }: AccuracyTable, of: 'category' | 'level'): FigureTable {
  const names: readonly string[] = of === 'category' ? categories : riskLevels;
  const counts = of === 'category' ? notUnsure.categoryConfusion : notUnsure.riskConfusion;
  const columns = [...names, 'unknown'];
  return {
    head: ['Labelled ↓ ours →', ...columns],
    rows: names.map((label) => ({ label, cells: columns.map((column) => String(counts[label]?.[column] ?? 0)) })),
  };
}
