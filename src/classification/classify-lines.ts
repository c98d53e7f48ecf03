import type { Classification } from '../catalog/classification.ts';
import type { Problem } from '../catalog/problem.ts';
import { classify } from './classify.ts';
import { inputLineSchema } from './input.ts';

/** The answer that stands for a line that could not be read, so that output line N is always about input line N. */
function unreadable(reason: string): Classification {
  return {
    category: 'unknown',
    riskLevel: 'unknown',
    confidence: 0,
    rationale: `The input could not be read: ${reason}`,
    capabilities: [],
    evidence: [],
    conflicts: [],
    risk: 'unreadable-input',
  };
}

/** An input line's mark, kept even when the rest of the line is wrong. */
function idOf(data: unknown): { id?: string | number } {
  if (data === null || typeof data !== 'object' || !('id' in data)) return {};
  return typeof data.id === 'string' || typeof data.id === 'number' ? { id: data.id } : {};
}

/** The output line for one input line, and what was wrong with it. `number` counts from 1. */
export function classifyLine(line: string, number: number): { output: string; problem?: Problem } {
  const fail = (data: unknown, reason: string): { output: string; problem: Problem } => ({
    output: JSON.stringify({ ...idOf(data), ...unreadable(reason) }),
    problem: {
      source: 'input',
      index: number - 1,
      label: `line ${number}`,
      reason: `${reason} Its answer is unknown.`,
    },
  });
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (error) {
    return fail(undefined, `The line is not JSON (${(error as Error).message}).`);
  }
  const result = inputLineSchema.safeParse(data);
  if (!result.success) {
    const issue = result.error.issues[0];
    return fail(data, `${issue?.path.join('.') || 'The line'}: ${issue?.message ?? 'invalid'}.`);
  }
  return { output: JSON.stringify({ ...idOf(data), ...classify(result.data) }) };
}
