import type { Assessment } from './assess.ts';

/** How likely the answer is right, from the agreement of the findings. */
export function confidenceOf({ category, weights }: Assessment): number {
  if (category === 'unknown') return 0;
  const own = weights.get(category) ?? 0;
  const rest = Math.max(0, ...[...weights].filter(([other]) => other !== category).map(([, weight]) => weight));
  return Math.min(0.99, Math.max(0.3, 0.5 + (own - rest) / 4));
}
