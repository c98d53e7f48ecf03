import type { Metrics } from './metrics.ts';

/** One figure of a group of labelled tools. */
export interface Measure {
  /** Its name in `catalog/labelled/floors.json`. */
  id: string;
  /** As tables print it. */
  title: string;
  /** Whether more is better; of the others less is. */
  higherIsBetter: boolean;
  /** From 0 to 1; `null` for a share of nothing. */
  of(metrics: Metrics): number | null;
}

type Plain =
  'categoryAccuracy' | 'macroF1' | 'riskAccuracy' | 'withinOneLevel' | 'missedDanger' | 'falseAlarm' | 'unknown';

/** A figure that the metrics hold under its own name. */
function plain(id: Plain, title: string, higherIsBetter: boolean): Measure {
  return { id, title, higherIsBetter, of: (metrics) => metrics[id] };
}

/** The figures that are published, watched by floors and printed. */
export const measures: readonly Measure[] = [
  plain('categoryAccuracy', 'Category right', true),
  plain('macroF1', 'Category, macro F1', true),
  plain('riskAccuracy', 'Risk level exactly right', true),
  plain('withinOneLevel', 'Risk level at most one off', true),
  plain('missedDanger', 'Danger missed: high or critical called low or medium', false),
  plain('falseAlarm', 'False alarm: low called high or critical', false),
  plain('unknown', 'Called unknown, of those with a description', false),
  {
    id: 'highConfidenceCategory',
    title: 'Answers of high confidence whose category is right',
    higherIsBetter: true,
    of: ({ highConfidence }) => highConfidence.categoryRight,
  },
  {
    id: 'highConfidenceBoth',
    title: 'Answers of high confidence of which both are right',
    higherIsBetter: true,
    of: ({ highConfidence }) => highConfidence.bothRight,
  },
];

/** "97.1 %", or a dash for a share of nothing. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${(100 * share).toFixed(1)} %`;
}
