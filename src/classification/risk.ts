import type { Capability } from '../catalog/classification.ts';
import type { Assessment } from './assess.ts';
import { changeRows } from './risk/change-rows.ts';
import { paymentRows } from './risk/payment-rows.ts';
import { readingRows } from './risk/reading-rows.ts';
import { removalRows } from './risk/removal-rows.ts';
import type { RiskRow } from './risk/risk-row.ts';
import { runningRows } from './risk/running-rows.ts';
import type { Fact } from './rule.ts';

export type { RiskRow } from './risk/risk-row.ts';

/** The single ordered table from category, capabilities and facts to a level. */
export const riskTable: readonly RiskRow[] = [
  ...paymentRows,
  ...removalRows,
  ...runningRows,
  ...changeRows,
  ...readingRows,
  {
    id: 'unknown',
    category: 'unknown',
    level: 'unknown',
    sentence: 'Nothing in the definition says what a call does, so the strictest policy applies.',
  },
];

/** The row that decides the level of an assessed tool. */
export function riskOf({ category, facts, capabilities }: Assessment): RiskRow {
  const has = (name: Fact | Capability): boolean => facts.has(name as Fact) || capabilities.has(name as Capability);
  const row = riskTable.find(
    (candidate) => candidate.category === category && (candidate.any?.some(has) ?? true) && !candidate.none?.some(has),
  );
  if (!row) throw new Error(`No row of the risk table holds for ${category}.`);
  return row;
}
