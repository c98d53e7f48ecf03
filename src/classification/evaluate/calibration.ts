import type { Answered } from './labelled.ts';

/** One bar of a calibration plot. */
export interface CalibrationBin {
  /** Confidence from here, up to the next bin. */
  from: number;
  to: number;
  count: number;
  meanConfidence: number;
  categoryRight: number;
  bothRight: number;
}

const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01] as const;

/** How often answers of about one confidence are right; bins without answers are left out. */
export function calibrationOf(items: readonly Answered[]): CalibrationBin[] {
  return edges.slice(0, -1).flatMap((from, index) => {
    const to = edges[index + 1] ?? 1;
    const inside = items.filter(({ ours }) => ours.confidence >= from && ours.confidence < to);
    if (inside.length === 0) return [];
    const sum = (value: (item: Answered) => number): number =>
      inside.reduce((total, item) => total + value(item), 0) / inside.length;
    const category = ({ right, ours }: Answered): boolean => right.category === ours.category;
    return [
      {
        from,
        to: Math.min(to, 1),
        count: inside.length,
        meanConfidence: sum(({ ours }) => ours.confidence),
        categoryRight: sum((item) => Number(category(item))),
        bothRight: sum((item) => Number(category(item) && item.right.riskLevel === item.ours.riskLevel)),
      },
    ];
  });
}
