import { rules } from '../classification/rules/index.ts';
import { riskTable, type RiskRow } from '../classification/risk.ts';
import type { Example, Rule } from '../classification/rule.ts';

const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));

/** The rule's sentence; its id when the catalog was classified with a rule that is gone. */
export function ruleTitle(id: string): string {
  return byId.get(id)?.title ?? id;
}

/** Address of the rule's page; `undefined`, and so no link, when the rule is gone. */
export function rulePath(id: string): string | undefined {
  return byId.has(id) ? `/rules/${id}/` : undefined;
}

/** The row of the risk table that decided a level; `undefined` for an override and for a row that is gone. */
export function decidingRow(id: string): { id: string } | undefined {
  return riskTable.find((row) => row.id === id);
}

/** Rows of the risk table for which what the rule says is a condition: it must be there, or it must not. */
export function rowsThatAsk({ effect: { capability, fact } }: Rule): { row: RiskRow; mustBeThere: boolean }[] {
  const says = (list: RiskRow['any'] = []) => list.some((one) => one === capability || one === fact);
  return riskTable.flatMap((row) => (says(row.any) || says(row.none) ? [{ row, mustBeThere: says(row.any) }] : []));
}

/** One example of a rule, as its page shows it. */
export interface ExampleText {
  name: string;
  description: string;
  parameters: string[];
}

export function exampleText(example: Example): ExampleText {
  if (typeof example === 'string') return { name: example, description: '', parameters: [] };
  const { name, description = '', parameters = {} } = example;
  return { name, description, parameters: Object.keys(parameters) };
}
