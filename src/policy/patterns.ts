import { RE2JS } from 're2js';
import type { Policy } from './policy.ts';

/** Steps of a compiled pattern; with `longestText` it bounds how long one match can take. */
const largestProgram = 1000;

/** A longer argument fits no pattern: it fails `require` and holds in `deny_if`. In UTF-16 code units. */
export const longestText = 65_536;

/** A pattern of a condition, or the sentence that says why it is none. */
export function compilePattern(pattern: string): RE2JS | string {
  try {
    const compiled = RE2JS.compile(pattern);
    return compiled.programSize() > largestProgram
      ? 'The regular expression is too large: it repeats too much.'
      : compiled;
  } catch (error) {
    return `The regular expression is not RE2: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

/** Every pattern of a policy and where it stands. */
export function* patternsOf(policy: Policy): Generator<{ path: (string | number)[]; pattern: string }> {
  for (const [tool, rule] of Object.entries(policy.tools ?? {})) {
    const lists = [
      { path: ['tools', tool, 'require'], conditions: rule.require ?? [] },
      ...(rule.deny_if ?? []).map(({ conditions }, index) => ({
        path: ['tools', tool, 'deny_if', index, 'conditions'],
        conditions,
      })),
    ];
    for (const { path, conditions } of lists) {
      for (const [index, condition] of conditions.entries()) {
        if (condition.op === 'regex') yield { path: [...path, index, 'value'], pattern: condition.value };
      }
    }
  }
}
