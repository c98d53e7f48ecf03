import type { RE2JS } from 're2js';
import { holds } from './condition.ts';
import { ruleOf } from './parse-policy.ts';
import { compilePattern, patternsOf } from './patterns.ts';
import type { Condition, Limit, Policy } from './policy.ts';

/** A policy that is ready to decide calls. */
export interface LoadedPolicy {
  policy: Policy;
  patterns: ReadonlyMap<string, RE2JS>;
  hidden: ReadonlyMap<string, number>;
}

/** What is decided about one call. */
export interface Verdict {
  allowed: boolean;
  /** JSON Pointer (RFC 6901) into the policy to what decided; the rule that let the call through when it is allowed. */
  pointer: string;
  /** What the agent reads in place of a result; empty when the call is allowed. */
  message: string;
  /** Quotas the call draws on, to be reserved at once; empty when it is denied. */
  limits: Limit[];
}

/** How many calls a quota has counted in the current period of its window. */
type Used = (limit: Limit) => number;

/** Prepares a policy that `parsePolicy` accepted. Throws on a pattern that it would have refused. */
export function loadPolicy(policy: Policy): LoadedPolicy {
  const patterns = new Map<string, RE2JS>();
  for (const { pattern } of patternsOf(policy)) {
    const compiled = compilePattern(pattern);
    if (typeof compiled === 'string') throw new Error(compiled);
    patterns.set(pattern, compiled);
  }
  const hidden = new Map((policy.hide ?? []).map((name, index) => [name, index] as const).toReversed());
  return { policy, patterns, hidden };
}

function pointer(...path: (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Where the policy hides a tool; `undefined` when it does not. */
export function hiddenAt({ hidden }: LoadedPolicy, tool: string): string | undefined {
  const index = hidden.get(tool) ?? hidden.get('*');
  return index === undefined ? undefined : pointer('hide', index);
}

/** The words of a condition without the value of the argument. */
function describe({ path, op, value }: Condition): string {
  const field = path.replace(/^args\./, '');
  if (op === 'exists') return value ? `${field} has to be given` : `${field} must not be given`;
  return `${field} has to meet: ${op} ${JSON.stringify(value)}`;
}

/**
 * Decides one call: hide, default, require, deny_if, limits; the first denial wins. Pure: the caller reserves `limits` in the same
 * turn of the event loop, so that no other call comes between.
 */
export function evaluate(loaded: LoadedPolicy, tool: string, args: unknown, used: Used): Verdict {
  const { policy, patterns } = loaded;
  const deny = (at: string, message: string): Verdict => ({ allowed: false, pointer: at, message, limits: [] });
  const hidden = hiddenAt(loaded, tool);
  if (hidden !== undefined) return deny(hidden, 'The policy does not offer this tool.');
  const rule = ruleOf(policy, tool);
  if (rule === undefined && policy.default === 'deny') {
    return deny('/default', 'The policy does not list this tool, so calls to it are denied.');
  }
  for (const [index, condition] of (rule?.require ?? []).entries()) {
    if (holds(condition, args, patterns) !== true) {
      return deny(pointer('tools', tool, 'require', index), `The policy denies this call: ${describe(condition)}.`);
    }
  }
  for (const [index, { conditions, on_deny }] of (rule?.deny_if ?? []).entries()) {
    if (conditions.every((condition) => holds(condition, args, patterns) !== false)) {
      return deny(pointer('tools', tool, 'deny_if', index), on_deny);
    }
  }
  const limits = [
    ...(policy.all_tools?.limits ?? []).map((limit, index) => ({ limit, at: pointer('all_tools', 'limits', index) })),
    ...(rule?.limits ?? []).map((limit, index) => ({ limit, at: pointer('tools', tool, 'limits', index) })),
  ];
  for (const { limit, at } of limits) {
    if (used(limit) >= limit.max) {
      return deny(at, `The policy allows ${limit.max} calls a ${limit.window}, and they are used up.`);
    }
  }
  const at = rule === undefined ? '/default' : pointer('tools', tool);
  return { allowed: true, pointer: at, message: '', limits: limits.map(({ limit }) => limit) };
}
