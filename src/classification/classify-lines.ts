import type { Classification } from '../catalog/classification.ts';
import type { Problem } from '../catalog/problem.ts';
import { classifyAll } from './classify.ts';
import { inputLineSchema, type ClassificationInput } from './input.ts';

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

/** The output line for one input line, and what was wrong with it. */
export interface LineAnswer {
  output: string;
  problem?: Problem;
}

/** What a line holds: a tool with the line's mark, or the answer that stands for it when it cannot be read. */
type Read = { input: ClassificationInput; mark: { id?: string | number } } | { failed: LineAnswer };

function read(line: string, number: number): Read {
  const fail = (data: unknown, reason: string): Read => ({
    failed: {
      output: JSON.stringify({ ...idOf(data), ...unreadable(reason) }),
      problem: {
        source: 'input',
        index: number - 1,
        label: `line ${number}`,
        reason: `${reason} Its answer is unknown.`,
      },
    },
  });
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (error) {
    return fail(undefined, `The line is not JSON (${(error as Error).message}).`);
  }
  const result = inputLineSchema.safeParse(data);
  if (result.success) return { input: result.data, mark: idOf(data) };
  const issue = result.error.issues[0];
  return fail(data, `${issue?.path.join('.') || 'The line'}: ${issue?.message ?? 'invalid'}.`);
}

/** The answers to lines in their order, `first` being the number of the first line, counted from 1; many lines at once take half the time. */
export function classifyLines(lines: readonly string[], first: number): LineAnswer[] {
  const texts = lines.map((line, position) => read(line, first + position));
  const answers = classifyAll(texts.flatMap((text) => ('input' in text ? text.input : []))).values();
  return texts.map((text) =>
    'failed' in text ? text.failed : { output: JSON.stringify({ ...text.mark, ...answers.next().value }) },
  );
}
