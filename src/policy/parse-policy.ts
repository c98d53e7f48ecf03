import type { z } from 'zod';
import { compilePattern, patternsOf } from './patterns.ts';
import { repairOf } from './repair.ts';
import { policySchema, toolRuleSchema, type Policy, type ToolRule } from './policy.ts';

/** What is wrong in a policy, and where: `path` holds the keys from the root. */
interface PolicyIssue {
  path: (string | number)[];
  message: string;
  /** What a person has to do about it, in one sentence. */
  repair: string;
}

type ParsedPolicy = { ok: true; policy: Policy } | { ok: false; issues: PolicyIssue[] };

/** More than a person reads: of a file that is wrong throughout the first are told. */
export const mostIssues = 1000;

function toIssues(error: z.ZodError, value: unknown, prefix: string[] = []): PolicyIssue[] {
  const first = error.issues.slice(0, mostIssues).flatMap((issue) => {
    const path = [...prefix, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
    if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message, repair: repairOf(issue, value) }];
    // Each unknown field is an issue of its own, so that each can be found in the file.
    return issue.keys.slice(0, mostIssues).map((key) => ({
      path: [...path, key],
      message: `The format has no field ${JSON.stringify(key)} here`,
      repair: repairOf({ ...issue, keys: [key] }, value),
    }));
  });
  return first.slice(0, mostIssues);
}

/** The rule of a tool that is listed, and never a property that every object inherits. */
export function ruleOf(policy: Policy, tool: string): ToolRule | undefined {
  return policy.tools !== undefined && Object.hasOwn(policy.tools, tool) ? policy.tools[tool] : undefined;
}

/** Checks a policy that was already read from JSON; a tool named `__proto__`, which zod drops, keeps its rule. */
export function parsePolicy(value: unknown): ParsedPolicy {
  const result = policySchema.safeParse(value);
  if (!result.success) return { ok: false, issues: toIssues(result.error, value) };
  const policy = result.data;
  const tools = (value as Policy).tools;
  if (tools !== undefined && policy.tools !== undefined && Object.hasOwn(tools, '__proto__')) {
    const rule = toolRuleSchema.safeParse(tools['__proto__']);
    if (!rule.success) return { ok: false, issues: toIssues(rule.error, tools['__proto__'], ['tools', '__proto__']) };
    Object.defineProperty(policy.tools, '__proto__', {
      value: rule.data,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  const issues = [...patternsOf(policy)].flatMap(({ path, pattern }) => {
    const compiled = compilePattern(pattern);
    return typeof compiled === 'string'
      ? [
          {
            path,
            message: compiled,
            repair: 'Write it in RE2, without look-around and back-references, and with less repetition.',
          },
        ]
      : [];
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, policy };
}
