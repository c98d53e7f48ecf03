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

/** The figures that are published, watched by floors and printed. */
export const measures: readonly Measure[] = [
  {
    id: 'categoryAccuracy',
    title: 'Category right',
    higherIsBetter: true,
    of: ({ categoryAccuracy }) => categoryAccuracy,
  },
  { id: 'macroF1', title: 'Category, macro F1', higherIsBetter: true, of: ({ macroF1 }) => macroF1 },
  {
    id: 'riskAccuracy',
    title: 'Risk level exactly right',
    higherIsBetter: true,
    of: ({ riskAccuracy }) => riskAccuracy,
  },
  {
    id: 'withinOneLevel',
    title: 'Risk level at most one off',
    higherIsBetter: true,
    of: ({ withinOneLevel }) => withinOneLevel,
  },
  {
    id: 'missedDanger',
    title: 'Danger missed: high or critical called low or medium',
    higherIsBetter: false,
    of: ({ missedDanger }) => missedDanger,
  },
  {
    id: 'falseAlarm',
    title: 'False alarm: low called high or critical',
    higherIsBetter: false,
    of: ({ falseAlarm }) => falseAlarm,
  },
  {
    id: 'unknown',
    title: 'Called unknown, of those with a description',
    higherIsBetter: false,
    of: ({ unknown }) => unknown,
  },
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
