import type { Category, RiskLevel } from '../catalog/classification.ts';
import type { Assessment } from './assess.ts';

/** One row of the risk table. The first row whose condition holds decides. */
export interface RiskRow {
  /** Kebab-case; `risk` of a classification. */
  id: string;
  category: Category;
  level: RiskLevel;
  /** Why this level, for pages. */
  sentence: string;
  holds(assessment: Assessment): boolean;
}

const always = (): boolean => true;

/** The single ordered table from category, capabilities and facts to a level. */
export const riskTable: readonly RiskRow[] = [
  {
    id: 'financial',
    category: 'Financial',
    level: 'critical',
    sentence: 'It moves money or commits somebody to pay.',
    holds: always,
  },
  {
    id: 'destructive',
    category: 'Destructive',
    level: 'high',
    sentence: 'It removes or overwrites something for good.',
    holds: always,
  },
  {
    id: 'execute',
    category: 'Execute',
    level: 'high',
    sentence: 'Its effect depends on what it starts or steers.',
    holds: always,
  },
  {
    id: 'write',
    category: 'Write',
    level: 'medium',
    sentence: 'It changes something that another call can put back.',
    holds: always,
  },
  {
    id: 'read',
    category: 'Read',
    level: 'low',
    sentence: 'It returns information and changes nothing.',
    holds: always,
  },
  {
    id: 'unknown',
    category: 'unknown',
    level: 'unknown',
    sentence: 'Nothing in its definition says what it does.',
    holds: always,
  },
];

export function riskOf(assessment: Assessment): RiskRow {
  const row = riskTable.find((candidate) => candidate.category === assessment.category && candidate.holds(assessment));
  if (!row) throw new Error(`No row of the risk table holds for ${assessment.category}.`);
  return row;
}
