import { categories, type Capability, type Category, type Evidence } from '../catalog/classification.ts';
import type { Fact, Finding, Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { viewOf, type View } from './view.ts';

/** A finding with the rule that made it. */
export interface Found extends Finding {
  rule: Rule;
}

/** Everything that the rules say of a tool, before the risk table is asked. */
export interface Assessment {
  view: View;
  category: Category;
  /** The findings that speak for the category, strongest first. */
  decisive: readonly Found[];
  capabilities: ReadonlySet<Capability>;
  facts: ReadonlySet<Fact>;
  found: readonly Found[];
  confidence: number;
}

export function evidenceOf({ rule, pointer, text }: Found): Evidence {
  return { rule: rule.id, pointer, text };
}

function weightOf(found: Found): number {
  return found.rule.confidence * (found.share ?? 1);
}

export function assess(input: Parameters<typeof viewOf>[0]): Assessment {
  const view = viewOf(input);
  const found = rules.flatMap((rule) => [...rule.find(view)].map((finding): Found => ({ ...finding, rule })));
  const weights = new Map<Category, number>();
  for (const one of found) {
    const { category } = one.rule.effect;
    if (category) weights.set(category, (weights.get(category) ?? 0) + weightOf(one));
  }
  let category: Category = 'unknown';
  for (const candidate of categories) {
    if ((weights.get(candidate) ?? 0) > 0 && (weights.get(candidate) ?? 0) >= (weights.get(category) ?? 0))
      category = candidate;
  }
  return {
    view,
    category,
    decisive: found
      .filter(({ rule }) => rule.effect.category === category)
      .toSorted((a, b) => weightOf(b) - weightOf(a)),
    capabilities: new Set(found.flatMap(({ rule }) => rule.effect.capability ?? [])),
    facts: new Set(found.flatMap(({ rule }) => rule.effect.fact ?? [])),
    found,
    confidence: category === 'unknown' ? 0 : 0.8,
  };
}
