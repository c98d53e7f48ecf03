import { capabilities as allCapabilities, type Capability } from '../../catalog/classification.ts';
import { rules } from '../rules/index.ts';
import type { Share } from './interval.ts';
import type { Answered } from './labelled.ts';

/** How a rule did on labelled tools. */
export interface RulePrecision {
  /** Labelled tools on which it fired. */
  fired: number;
  /** Of the tools whose category it decided, how many have that category. */
  category: Share;
  /** Of the tools whose risk level followed from what it found, how many have that level. */
  level: Share;
}

function fresh(): RulePrecision {
  return { fired: 0, category: { count: 0, right: 0 }, level: { count: 0, right: 0 } };
}

function add(share: Share, right: boolean): void {
  share.count += 1;
  if (right) share.right += 1;
}

/** The rules that found what the deciding row of the risk table asks for. */
function levelRules({ assessment, row }: Answered): Set<string> {
  const asked = new Set<string>(row.any ?? []);
  const deciding = assessment.found.filter(({ rule: { effect } }) => {
    return asked.has(effect.fact ?? '') || asked.has(effect.capability ?? '');
  });
  return new Set(deciding.map(({ rule }) => rule.id));
}

/** How often each rule was right where it decided, by its id. Unsure labels count for nothing. */
export function rulePrecision(items: readonly Answered[]): Record<string, RulePrecision> {
  const byRule = new Map(rules.map(({ id }) => [id, fresh()]));
  for (const item of items) {
    const { right, ours, assessment } = item;
    if (right.unsure === true) continue;
    for (const id of new Set(assessment.found.map(({ rule }) => rule.id))) {
      const one = byRule.get(id);
      if (one) one.fired += 1;
    }
    const decider = byRule.get(assessment.decisive[0]?.rule.id ?? '');
    if (decider) add(decider.category, right.category === ours.category);
    for (const id of levelRules(item)) {
      const one = byRule.get(id);
      if (one) add(one.level, right.riskLevel === ours.riskLevel);
    }
  }
  return Object.fromEntries(byRule);
}

/** Of the labelled tools to which we give a capability, how many have the category and level that we say. */
export function capabilityAnswers(items: readonly Answered[]): Record<Capability, Share> {
  const sure = items.filter(({ right }) => right.unsure !== true);
  const shares = allCapabilities.map((capability) => {
    const having = sure.filter(({ ours }) => ours.capabilities.includes(capability));
    const right = having.filter((one) => {
      return one.right.category === one.ours.category && one.right.riskLevel === one.ours.riskLevel;
    });
    return [capability, { count: having.length, right: right.length }] as const;
  });
  return Object.fromEntries(shares) as Record<Capability, Share>;
}
