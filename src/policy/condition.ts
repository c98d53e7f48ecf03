import type { RE2JS } from 're2js';
import { longestText } from './patterns.ts';
import type { Condition } from './policy.ts';

const missing = Symbol('missing');

/** The argument that a path names. Only own fields and list positions count, so that no text reaches what objects inherit. */
function lookUp(args: unknown, path: string): unknown {
  let value = args;
  for (const key of path.split('.').slice(1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return missing;
    if (Array.isArray(value) && !/^\d+$/.test(key)) return missing;
    value = (value as Record<string, unknown>)[key];
  }
  return asSent(value);
}

/** A number beyond all numbers, such as 1e400, reaches the server as `null`, so as such it is looked at. */
function asSent(value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

/** Whether two values can be compared at all; anything can be compared with `null`. */
function alike(value: unknown, wanted: unknown): boolean {
  return wanted === null || (value !== null && typeof value === typeof wanted);
}

function compareNumbers(value: number, { op, value: bound }: Condition & { value: number }): boolean {
  if (op === 'lt') return value < bound;
  if (op === 'lte') return value <= bound;
  return op === 'gt' ? value > bound : value >= bound;
}

/**
 * Whether a condition holds for the arguments; `undefined` when the argument is missing or has a type that the operator cannot
 * compare. Then `require` fails and a `deny_if` condition holds.
 */
export function holds(condition: Condition, args: unknown, patterns: ReadonlyMap<string, RE2JS>): boolean | undefined {
  const value = lookUp(args, condition.path);
  if (condition.op === 'exists') return (value !== missing) === condition.value;
  if (value === missing) return undefined;
  switch (condition.op) {
    case 'eq':
      return alike(value, condition.value) ? value === condition.value : undefined;
    case 'neq':
      return alike(value, condition.value) ? value !== condition.value : undefined;
    case 'in':
      return condition.value.some((each) => alike(value, each)) ? condition.value.includes(value as never) : undefined;
    case 'not_in':
      return condition.value.some((each) => alike(value, each)) ? !condition.value.includes(value as never) : undefined;
    case 'contains':
      if (Array.isArray(value)) return value.map(asSent).includes(condition.value);
      return typeof value === 'string' && typeof condition.value === 'string'
        ? value.includes(condition.value)
        : undefined;
    case 'regex':
      if (typeof value !== 'string' || value.length > longestText) return undefined;
      return patterns.get(condition.value)?.matcher(value).find();
    default:
      return typeof value === 'number' ? compareNumbers(value, condition) : undefined;
  }
}
