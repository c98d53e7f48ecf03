import { riskLevels } from '../../catalog/classification.ts';
import { serverOf, type Answered } from './labelled.ts';

/** Wrong answers that have one cause: the same confusion, decided by the same rule or row. */
export interface MissGroup {
  cause: string;
  misses: Answered[];
}

/** One wrong answer, as it is published. */
export interface Miss {
  server: string;
  tool: string;
  labelled: { category: string; riskLevel: string };
  ours: { category: string; riskLevel: string; confidence: number };
}

function causeOf({ right, ours, assessment }: Answered): string | undefined {
  if (right.category !== ours.category) {
    const rule = assessment.decisive[0]?.rule.id ?? 'no rule';
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

/** The same as data: label and answer of each miss, without the way to it. */
export function missData(items: readonly Answered[]): { cause: string; misses: Pick<Answered, 'right' | 'ours'>[] }[] {
  return missGroups(items).map(({ cause, misses }) => ({
    cause,
    misses: misses.map(({ right, ours }) => ({ right, ours })),
  }));
}

/** Levels between label and answer; `unknown` counts as the furthest. */
function distance({ right, ours }: Answered): number {
  const level = riskLevels.indexOf(ours.riskLevel as (typeof riskLevels)[number]);
  return level < 0 ? riskLevels.length : Math.abs(level - riskLevels.indexOf(right.riskLevel));
}

/** Sure labels that we missed by the category or by more than one level: the furthest first, then those that we were surest of. */
export function worstMisses(items: readonly Answered[]): Miss[] {
  return items
    .filter((item) => item.right.unsure !== true)
    .filter((item) => item.right.category !== item.ours.category || distance(item) > 1)
    .toSorted(
      (a, b) =>
        distance(b) - distance(a) ||
        b.ours.confidence - a.ours.confidence ||
        (a.right.tool.name < b.right.tool.name ? -1 : 1),
    )
    .map(({ right, ours }) => ({
      server: serverOf(right),
      tool: right.tool.name,
      labelled: { category: right.category, riskLevel: right.riskLevel },
      ours: { category: ours.category, riskLevel: ours.riskLevel, confidence: ours.confidence },
    }));
}

/** Every miss with the rules that fired, by cause. */
export function missesText(items: readonly Answered[]): string {
  return missGroups(items)
    .map(({ cause, misses }) => {
      const lines = misses.map(({ right, ours }) => {
        const fired = ours.evidence.map(({ rule, text }) => `${rule} “${text.slice(0, 40)}”`).join(', ');
        return `  ${right.server.name} › ${right.tool.name}${right.unsure === true ? ' (unsure)' : ''}: ${right.category}/${right.riskLevel}, ours ${ours.category}/${ours.riskLevel} ${ours.confidence.toFixed(2)}${right.why === undefined ? '' : `; ${right.why}`}\n    ${fired || 'no rule fired'}`;
      });
      return `${misses.length} × ${cause}\n${lines.join('\n')}`;
    })
    .join('\n\n');
}
