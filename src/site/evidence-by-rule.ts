import type { Evidence } from '../catalog/classification.ts';
import { placeOf } from './evidence-marks.ts';
import { excerpt } from './reveal.ts';
import { rulePath, ruleTitle } from './rule-view.ts';

/** A rule that fired on a tool, with the words it fired on. */
export interface RuleEvidence {
  title: string;
  /** `undefined` when the rule is gone. */
  path: string | undefined;
  quotes: { text: string; place: string }[];
}

/** The evidence under the rules that found it, in the order in which the rules first appear. */
export function evidenceByRule(evidence: readonly Evidence[]): RuleEvidence[] {
  const groups = new Map<string, RuleEvidence>();
  for (const { rule, pointer, text } of evidence) {
    const group = groups.get(rule) ?? { title: ruleTitle(rule), path: rulePath(rule), quotes: [] };
    group.quotes.push({ text: excerpt(text, 120), place: placeOf(pointer) });
    groups.set(rule, group);
  }
  return [...groups.values()];
}
