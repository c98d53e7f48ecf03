import { fewestCases, wilson, type Share } from '../classification/evaluate/interval.ts';
import { percent } from '../classification/evaluate/measures.ts';

/** "97.8 % of 45", or why there is no share. */
export function shareText({ count, right }: Share): string {
  if (count === 0) return 'no labels';
  return count < fewestCases ? `too few labels (${count})` : `${percent(right / count)} of ${count}`;
}

/** "88.4–99.6 %", or a dash where the labels are too few. */
export function intervalText(share: Share): string {
  if (share.count < fewestCases) return '–';
  const [low, high] = wilson(share);
  return `${(100 * low).toFixed(1)}–${percent(high)}`;
}
