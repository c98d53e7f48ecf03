import { createHash } from 'node:crypto';
import { confidenceOf } from '../confidence.ts';
import { fitConfidence } from './fit-confidence.ts';
import { serverOf, type Answered } from './labelled.ts';
import { measures, percent, type Measure } from './measures.ts';
import { metricsOf, type Metrics } from './metrics.ts';
import { textTable } from './text-table.ts';

/** Parts of the set that share no server; which part a server is in depends on its name alone. */
export function foldsOf(items: readonly Answered[], count: number): Answered[][] {
  const folds: Answered[][] = Array.from({ length: count }, () => []);
  for (const item of items) {
    const digest = createHash('sha256').update(serverOf(item.right)).digest();
    folds[digest.readUInt32BE(0) % count]?.push(item);
  }
  return folds;
}

/** Each part with the confidence that the other parts alone teach. */
export function refitFolds(folds: readonly Answered[][]): Answered[][] {
  return folds.map((fold) => {
    const tables = fitConfidence(folds.filter((other) => other !== fold).flat());
    return fold.map((item) => ({
      ...item,
      ours: { ...item.ours, confidence: confidenceOf(item.assessment, item.row, tables) },
    }));
  });
}

/** What a measure is over the parts. */
function spread({ of, higherIsBetter }: Measure, parts: readonly Metrics[]): { mean: number; worst: number } | null {
  const values = parts.map(of).filter((value) => value !== null);
  if (values.length === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, worst: higherIsBetter ? Math.min(...values) : Math.max(...values) };
}

function rows(title: string, parts: readonly Metrics[], shown: readonly Measure[]): string {
  return textTable([
    [title, 'mean', 'worst', ...parts.map((_, index) => `fold ${index + 1}`)],
    ['Labelled tools', '', '', ...parts.map(({ count }) => String(count))],
    ...shown.map((measure) => {
      const found = spread(measure, parts);
      return [
        measure.title,
        percent(found?.mean ?? null),
        percent(found?.worst ?? null),
        ...parts.map((part) => percent(measure.of(part))),
      ];
    }),
    [
      'Answers of high confidence',
      '',
      '',
      ...parts.map(({ highConfidence, count }) => percent(count === 0 ? null : highConfidence.count / count)),
    ],
  ]);
}

/** Mean, worst part and each part of every measure, and what the confidence is worth when the part took no part in it. */
export function foldsText(folds: readonly Answered[][]): string {
  const sure = (parts: readonly Answered[][]): Metrics[] =>
    parts.map((part) => metricsOf(part.filter(({ right }) => right.unsure !== true)));
  const ofConfidence = measures.filter(({ id }) => id.startsWith('highConfidence'));
  return [
    'Parts that share no server. Categories and levels: nothing is fitted by a program, so nothing is fitted anew; the spread over servers shows what hangs on a few of them.',
    rows('sure labels', sure(folds), measures),
    'Confidence, with its tables (steps by margin, share of right levels by row) measured on the other parts alone. Its bounds and its caution are not fitted.',
    rows('sure labels', sure(refitFolds(folds)), ofConfidence),
  ].join('\n\n');
}
