import type { Classification } from '../../catalog/classification.ts';
import type { ToolDefinition } from '../../catalog/tool.ts';
import { actionChoice } from './action-choice.ts';
import { amountCeiling } from './amount-ceiling.ts';
import type { Bound, FindBound } from './bound.ts';
import { dryRun } from './dry-run.ts';
import { readOnlyQuery } from './read-only-query.ts';

const kinds: readonly FindBound[] = [dryRun, readOnlyQuery, amountCeiling, actionChoice];

/** Every bound that the tool's input schema offers for its answer. */
export function boundsOf(tool: ToolDefinition, answer: Classification): Bound[] {
  return kinds.flatMap((find) => find(tool, answer) ?? []);
}
