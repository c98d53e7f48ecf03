/** A share of counted cases. */
export interface Share {
  count: number;
  right: number;
}

/** Below this many cases a share is not worth printing. */
export const fewestCases = 10;

/** Quantile of the normal distribution that leaves 5 % outside. */
const z = 1.96;

/** Wilson's interval: where the true share lies with 95 % confidence. Of no cases nothing is known. */
export function wilson({ count, right }: Share): [low: number, high: number] {
  if (count === 0) return [0, 1];
  const share = right / count;
  const spread = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  const middle = share + (z * z) / (2 * count);
  const scale = 1 + (z * z) / count;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}
