import { confidenceTables, levelKey, marginOf, type ConfidenceTables, type Step } from '../confidence.ts';
import type { Share } from './interval.ts';
import type { Answered } from './labelled.ts';

/** So many cases of the average are put beside what was measured, so that few cases say little. */
const priorCases = 10;

function shareOf(items: readonly Answered[], right: (item: Answered) => boolean): Share {
  return { count: items.length, right: items.filter(right).length };
}

/** The share, drawn towards the average where there are few cases. */
function drawn({ count, right }: Share, average: number): number {
  return (right + priorCases * average) / (count + priorCases);
}

function average({ count, right }: Share): number {
  return count === 0 ? 0.5 : right / count;
}

const categoryRight = ({ right, ours }: Answered): boolean => right.category === ours.category;
const levelRight = ({ right, ours }: Answered): boolean => right.riskLevel === ours.riskLevel;

/** The steps with today's bounds and the measured shares; a lower step is never surer than a higher one. */
function fitSteps(steps: readonly Step[], items: readonly Answered[]): Step[] {
  const all = average(shareOf(items, categoryRight));
  let most = 1;
  return steps.map(([atLeast], index): Step => {
    const below = steps[index - 1]?.[0] ?? Infinity;
    const inside = items.filter(({ assessment }) => {
      const { margin } = marginOf(assessment);
      return margin >= atLeast && margin < below;
    });
    most = Math.min(most, drawn(shareOf(inside, categoryRight), all));
    return [atLeast, most];
  });
}

/** The tables of the confidence, measured on these labelled tools alone. Unsure labels count for nothing. */
export function fitConfidence(items: readonly Answered[]): ConfidenceTables {
  const sure = items.filter(({ right, ours }) => right.unsure !== true && ours.category !== 'unknown');
  const opposed = sure.filter(({ assessment }) => marginOf(assessment).opposed);
  const unopposed = sure.filter(({ assessment }) => !marginOf(assessment).opposed);
  const settled = sure.filter(categoryRight);
  const all = average(shareOf(settled, levelRight));
  const byKey = Map.groupBy(settled, ({ row, assessment }) => levelKey(row, assessment.view.topics));
  return {
    unopposed: fitSteps(confidenceTables.unopposed, unopposed),
    opposed: fitSteps(confidenceTables.opposed, opposed),
    levelRight: Object.fromEntries([...byKey].map(([key, group]) => [key, drawn(shareOf(group, levelRight), all)])),
  };
}
