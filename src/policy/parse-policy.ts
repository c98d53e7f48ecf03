import type { z } from 'zod';
import { compilePattern, patternsOf } from './patterns.ts';
import { policySchema, toolRuleSchema, type Policy, type ToolRule } from './policy.ts';

/** What is wrong in a policy, and where: `path` holds the keys from the root. */
export interface PolicyIssue {
  path: (string | number)[];
  message: string;
}

export type ParsedPolicy = { ok: true; policy: Policy } | { ok: false; issues: PolicyIssue[] };

function toIssues(error: z.ZodError, prefix: string[] = []): PolicyIssue[] {
  return error.issues.map((issue) => ({
    path: [...prefix, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))],
    message: issue.message,
  }));
}

/** The rule of a tool that is listed, and never a property that every object inherits. */
export function ruleOf(policy: Policy, tool: string): ToolRule | undefined {
  return policy.tools !== undefined && Object.hasOwn(policy.tools, tool) ? policy.tools[tool] : undefined;
}

/** Checks a policy that was already read from JSON; a tool named `__proto__`, which zod drops, keeps its rule. */
export function parsePolicy(value: unknown): ParsedPolicy {
  const result = policySchema.safeParse(value);
  if (!result.success) return { ok: false, issues: toIssues(result.error) };
  const policy = result.data;
  const tools = (value as Policy).tools;
  if (tools !== undefined && policy.tools !== undefined && Object.hasOwn(tools, '__proto__')) {
    const rule = toolRuleSchema.safeParse(tools['__proto__']);
    if (!rule.success) return { ok: false, issues: toIssues(rule.error, ['tools', '__proto__']) };
    Object.defineProperty(policy.tools, '__proto__', {
      value: rule.data,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  const issues = [...patternsOf(policy)].flatMap(({ path, pattern }) => {
    const compiled = compilePattern(pattern);
    return typeof compiled === 'string' ? [{ path, message: compiled }] : [];
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, policy };
}
