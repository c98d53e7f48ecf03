import type { Capability, Category, RiskLevel } from '../../catalog/classification.ts';
import type { Fact } from '../rule.ts';

/** One row of the risk table. The first row whose condition holds decides. */
export interface RiskRow {
  /** Kebab-case; `risk` of a classification. */
  id: string;
  category: Category;
  level: RiskLevel;
  /** Why this level, as a page prints it. */
  sentence: string;
  /** Any one of these facts or capabilities must be there; absent means no condition. */
  any?: readonly (Fact | Capability)[];
  /** None of these may be there. */
  none?: readonly (Fact | Capability)[];
}
