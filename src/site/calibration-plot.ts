import type { CalibrationBin } from '../classification/evaluate/calibration.ts';
import { wilson } from '../classification/evaluate/interval.ts';
import { percent } from '../classification/evaluate/measures.ts';
import type { FigureTable } from './accuracy.ts';
import { intervalText } from './share-text.ts';

/** One column of the plot; positions are in the units of its view box. */
export interface PlotColumn {
  x: number;
  /** `80–90`: the confidence of these answers in per cent. */
  label: string;
  count: number;
  /** Where the confidence stands that we gave on average. */
  said: number;
  /** Where the share stands of which both answers were right. */
  right: number;
  /** The 95 % interval of that share, its upper end first. */
  from: number;
  to: number;
}

export const plot = { width: 360, height: 290, left: 42, right: 352, top: 12, bottom: 232 } as const;

/** Lines across the plot: shares from 0 to 1 and where they stand. */
export const gridLines = [0, 0.25, 0.5, 0.75, 1].map((share) => ({ share, y: heightOf(share) }));

function heightOf(share: number): number {
  return Math.round((plot.bottom - share * (plot.bottom - plot.top)) * 10) / 10;
}

function label({ from, to }: CalibrationBin): string {
  return `${Math.round(from * 100)}–${Math.round(to * 100)}`;
}

function shareOf({ count, bothRight }: CalibrationBin): { count: number; right: number } {
  return { count, right: Math.round(count * bothRight) };
}

/** A column a bin, at equal distances, because most answers crowd where the confidence is high. */
export function plotColumns(bins: readonly CalibrationBin[]): PlotColumn[] {
  const step = (plot.right - plot.left) / Math.max(bins.length, 1);
  return bins.map((bin, index) => {
    const [low, high] = wilson(shareOf(bin));
    return {
      x: Math.round((plot.left + step * (index + 0.5)) * 10) / 10,
      label: label(bin),
      count: bin.count,
      said: heightOf(bin.meanConfidence),
      right: heightOf(bin.bothRight),
      from: heightOf(high),
      to: heightOf(low),
    };
  });
}

/** The same as a table. */
export function calibrationTable(bins: readonly CalibrationBin[]): FigureTable {
  return {
    head: ['Confidence, %', 'Answers', 'Confidence given', 'Both right', '95 % interval', 'Category right'],
    rows: bins.map((bin) => {
      return {
        label: label(bin),
        cells: [
          String(bin.count),
          percent(bin.meanConfidence),
          percent(bin.bothRight),
          intervalText(shareOf(bin)),
          percent(bin.categoryRight),
        ],
      };
    }),
  };
}

/** What the plot shows, in a sentence for who cannot see it. */
export function calibrationSummary(bins: readonly CalibrationBin[]): string {
  const parts = bins.map((bin) => {
    return `${label(bin)} %: ${percent(bin.bothRight)} of ${bin.count} answers`;
  });
  return `Share of answers that were right in category and level, by the confidence given: ${parts.join('; ')}.`;
}
