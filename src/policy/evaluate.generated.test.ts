import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { naiveDecision } from './__fixtures__/naive.ts';
import { evaluate, loadPolicy } from './evaluate.ts';
import { parsePolicy } from './parse-policy.ts';
import { windows, type Condition } from './policy.ts';

test('the evaluator agrees with a naive reading of the format on 5,000 generated policies and calls', () => {
  const name = fc.constantFrom('t', 'u', 'v', '__proto__', 'constructor');
  const scalar = fc.oneof(
    fc.constantFrom('a', 'ab', 'b', '', 'SELECT 1'),
    fc.integer({ min: -2, max: 3 }),
    fc.boolean(),
    fc.constant(null),
  );
  const field = fc.constantFrom('a', 'b', 'c');
  const path = fc
    .oneof(
      field,
      fc.tuple(field, field).map((both) => both.join('.')),
    )
    .map((each) => `args.${each}`);
  const condition: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ path, op: fc.constantFrom('eq', 'neq', 'contains'), value: scalar }),
    fc.record({ path, op: fc.constantFrom('lt', 'lte', 'gt', 'gte'), value: fc.integer({ min: -2, max: 3 }) }),
    fc.record({ path, op: fc.constantFrom('in', 'not_in'), value: fc.array(scalar, { minLength: 1, maxLength: 3 }) }),
    fc.record({ path, op: fc.constant('exists'), value: fc.boolean() }),
    fc.record({ path, op: fc.constant('regex'), value: fc.constantFrom('^a', 'b$', 'SEL', 'a|b', '^$', '[0-9]+') }),
  ) as fc.Arbitrary<Condition>;
  const limit = fc.record({
    counter: fc.constantFrom('c1', 'c2'),
    window: fc.constantFrom(...windows),
    max: fc.integer({ min: 0, max: 3 }),
    scope: fc.constant('grant' as const),
  });
  const rule = fc.record(
    {
      require: fc.array(condition, { maxLength: 2 }),
      deny_if: fc.array(fc.record({ conditions: fc.array(condition, { maxLength: 2 }), on_deny: fc.constant('No.') }), {
        maxLength: 2,
      }),
      limits: fc.array(limit, { maxLength: 2 }),
    },
    { requiredKeys: [] },
  );
  const policies = fc
    .record({
      default: fc.constantFrom('deny', 'allow'),
      hide: fc.array(fc.oneof({ weight: 9, arbitrary: name }, fc.constant('*')), { maxLength: 1 }),
      limits: fc.array(limit, { maxLength: 1 }),
      tools: fc.array(fc.tuple(name, rule), { maxLength: 4 }),
    })
    .map(({ default: fallback, hide, limits, tools }) => ({
      version: '1',
      default: fallback,
      hide,
      all_tools: { limits },
      tools: Object.fromEntries(tools),
    }));
  const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 2 }), fc.dictionary(field, scalar, { maxKeys: 2 }));
  const calls = fc.record({ tool: name, args: fc.dictionary(field, value, { maxKeys: 3 }) });
  const counts = fc.dictionary(
    fc.constantFrom('c1 minute', 'c1 hour', 'c1 day', 'c2 minute', 'c2 hour', 'c2 day'),
    fc.integer({ min: 0, max: 3 }),
  );
  const seen = new Set<string>();
  fc.assert(
    fc.property(policies, calls, counts, (text, { tool, args }, used) => {
      const parsed = parsePolicy(JSON.parse(JSON.stringify(text)));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
      const verdict = evaluate(
        loadPolicy(parsed.policy),
        tool,
        args,
        ({ counter, window }) => used[`${counter} ${window}`] ?? 0,
      );
      const wanted = naiveDecision(parsed.policy, tool, args, used);
      seen.add(wanted.replaceAll(/\d+|(?<=\/tools\/)\w+/g, '#'));
      expect(`${verdict.allowed ? 'allowed' : 'denied'} ${verdict.pointer}`).toBe(wanted);
    }),
    { numRuns: 5000, seed: 20261123 },
  );
  // Every way a call can be decided was met, else the agreement would say little.
  expect([...seen].toSorted()).toEqual([
    'allowed /default',
    'allowed /tools/#',
    'denied /all_tools/limits/#',
    'denied /default',
    'denied /hide/#',
    'denied /tools/#/deny_if/#',
    'denied /tools/#/limits/#',
    'denied /tools/#/require/#',
  ]);
}, 120_000);
