import type { Classification, RiskLevel } from '../catalog/classification.ts';

/** How many of the answers have each level; a level without any is absent. */
export function countLevels(answers: readonly Pick<Classification, 'riskLevel'>[]): Partial<Record<RiskLevel, number>> {
  const levels: Partial<Record<RiskLevel, number>> = {};
  for (const { riskLevel } of answers) levels[riskLevel] = (levels[riskLevel] ?? 0) + 1;
  return levels;
}
