import { categories } from '../catalog/classification.ts';
import { rules } from '../classification/rules/index.ts';
import type { Rule } from '../classification/rule.ts';

/** Rules that say the same kind of thing. */
export interface RuleGroup {
  /** Fragment of the link to the group. */
  id: string;
  title: string;
  /** Whether these rules say which category a tool has. */
  ofCategory: boolean;
  /** Those that fire on most tools first. */
  rules: Rule[];
}

/** The rules by the category that they speak for, the worst category first, then those that only move the risk level. */
export function ruleGroups(firesOn: (id: string) => number): RuleGroup[] {
  const byCount = (list: Rule[]) => list.toSorted((a, b) => firesOn(b.id) - firesOn(a.id) || (a.id < b.id ? -1 : 1));
  const groups = categories.toReversed().map((category) => ({
    id: category.toLowerCase(),
    title: `Speak for ${category.toLowerCase()}`,
    ofCategory: true,
    rules: byCount(rules.filter(({ effect }) => effect.category === category)),
  }));
  const others = {
    id: 'circumstances',
    title: 'Name a capability or a circumstance that moves the risk level',
    ofCategory: false,
    rules: byCount(rules.filter(({ effect }) => effect.category === undefined)),
  };
  return [...groups, others].filter((group) => group.rules.length > 0);
}
