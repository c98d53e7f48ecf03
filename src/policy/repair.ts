import type { z } from 'zod';
import { nearNames } from './near-names.ts';
import { denyIfSchema, limitSchema, operators, policySchema, toolRuleSchema } from './policy.ts';

const knownFields = [policySchema, toolRuleSchema, denyIfSchema, limitSchema]
  .flatMap((schema) => Object.keys(schema.shape))
  .concat('path', 'op', 'value');

/** A type as a person writes it. */
const typeNames: Record<string, string> = {
  array: 'a list in square brackets',
  object: 'an object in braces',
  record: 'an object in braces',
  string: 'a text in quotes',
};

const quoted = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(', ');

/** What the value of each operator has to be. */
const valueOf: Record<string, string> = {
  eq: 'a text, a number, true, false or null',
  neq: 'a text, a number, true, false or null',
  lt: 'a number without quotes',
  lte: 'a number without quotes',
  gt: 'a number without quotes',
  gte: 'a number without quotes',
  in: 'a list in square brackets',
  not_in: 'a list in square brackets',
  exists: 'true or false without quotes',
  regex: 'an RE2 pattern in quotes',
  contains: 'a text, a number, true, false or null',
};

function atPath(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((each, key) => (each as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

/** What a person has to do about one issue of a policy, in one sentence. */
export function repairOf(issue: z.core.$ZodIssue, policy: unknown): string {
  const field = issue.path.at(-1);
  const parent = atPath(policy, issue.path.slice(0, -1)) as Record<string, unknown> | undefined;
  if (issue.code === 'unrecognized_keys') {
    const near = issue.keys.flatMap((key) => nearNames(key, knownFields).slice(0, 1));
    return near.length > 0
      ? `Remove it, or write ${quoted(near)} if that was meant.`
      : 'Remove it: the format has no such field.';
  }
  if (field === 'op' || issue.code === 'invalid_union') {
    if (!(operators as readonly unknown[]).includes(parent?.['op']))
      return `Write one of the operators ${quoted(operators)}.`;
  }
  if (field === 'value' && typeof parent?.['op'] === 'string')
    return `With "op": "${parent['op']}" write ${valueOf[parent['op']]}.`;
  if (issue.code === 'invalid_key') return 'Give it a name: the text before the colon is empty.';
  if (field === 'path') return 'Write "args." and the name of the argument, such as "args.amount" or "args.user.id".';
  if (field === 'version') return 'Write "version": "1".';
  if (issue.code === 'invalid_value')
    return `Write ${issue.values.length > 1 ? 'one of ' : ''}${quoted(issue.values)}.`;
  if (issue.path.at(-2) === 'definitions')
    return 'Take "made_for" as npm run policy writes it: a hash is "sha256-" and 64 digits of 0-9 and a-f.';
  if (field === 'counter') return 'Name it with the letters a-z, digits and underscores, such as "create_refund_rate".';
  if (field === 'max') return 'Write a whole number of calls, 0 or more, without quotes.';
  if (issue.code === 'invalid_type') {
    const given = atPath(policy, issue.path) === undefined ? `Add ${JSON.stringify(field ?? 'it')}` : 'Change it';
    return `${given}: it has to be ${typeNames[issue.expected] ?? `of the type ${issue.expected}`}.`;
  }
  return 'Change it to what the schema of the policy allows.';
}
