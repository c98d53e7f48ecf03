import type { Answered } from './labelled.ts';

/** Wrong answers that have one cause: the same confusion, decided by the same rule or row. */
export interface MissGroup {
  cause: string;
  misses: Answered[];
}

function causeOf({ right, ours }: Answered): string | undefined {
  if (right.category !== ours.category) {
    const rule = ours.evidence[0]?.rule ?? 'no rule';
    return `${right.category} called ${ours.category} (${rule})`;
  }
  if (right.riskLevel !== ours.riskLevel)
    return `${right.category}/${right.riskLevel} called ${ours.riskLevel} (${ours.risk})`;
  return undefined;
}

/** The wrong answers by cause, the commonest cause first. */
export function missGroups(items: readonly Answered[]): MissGroup[] {
  const groups = new Map<string, Answered[]>();
  for (const item of items) {
    const cause = causeOf(item);
    if (cause !== undefined) groups.set(cause, [...(groups.get(cause) ?? []), item]);
  }
  return [...groups]
    .map(([cause, misses]) => ({ cause, misses }))
    .toSorted((a, b) => b.misses.length - a.misses.length || (a.cause < b.cause ? -1 : 1));
}
