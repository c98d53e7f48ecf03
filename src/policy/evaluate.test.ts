import { describe, expect, test } from 'vitest';
import { evaluate, loadPolicy } from './evaluate.ts';
import { operators, type Condition, type Policy, type ToolRule } from './policy.ts';

const never = () => 0;
function decide(rule: ToolRule, args: unknown, used = never): string {
  const { allowed, pointer } = evaluate(
    loadPolicy({ version: '1', default: 'deny', tools: { t: rule } }),
    't',
    args,
    used,
  );
  return `${allowed ? 'allowed' : 'denied'} ${pointer}`;
}
const passes = (condition: Condition, args: unknown) => decide({ require: [condition] }, args).startsWith('allowed');
const denies = (condition: Condition, args: unknown) =>
  decide({ deny_if: [{ conditions: [condition], on_deny: 'No.' }] }, args).startsWith('denied');

describe('conditions', () => {
  test.each<[Condition, unknown, boolean]>([
    [{ path: 'args.a', op: 'eq', value: 1 }, { a: 1 }, true],
    [{ path: 'args.a', op: 'eq', value: 1 }, { a: 2 }, false],
    [{ path: 'args.a', op: 'neq', value: 'x' }, { a: 'y' }, true],
    [{ path: 'args.a', op: 'lt', value: 5 }, { a: 4.9 }, true],
    [{ path: 'args.a', op: 'lt', value: 5 }, { a: 5 }, false],
    [{ path: 'args.a', op: 'lte', value: 5 }, { a: 5 }, true],
    [{ path: 'args.a', op: 'gt', value: 100 }, { a: 100 }, false],
    [{ path: 'args.a', op: 'gte', value: 100 }, { a: 100 }, true],
    [{ path: 'args.a', op: 'in', value: ['x', 'y'] }, { a: 'y' }, true],
    [{ path: 'args.a', op: 'not_in', value: ['x', 'y'] }, { a: 'y' }, false],
    [{ path: 'args.a', op: 'exists', value: true }, { a: null }, true],
    [{ path: 'args.a', op: 'exists', value: false }, { a: null }, false],
    [{ path: 'args.a', op: 'contains', value: 'b' }, { a: 'abc' }, true],
    [{ path: 'args.a', op: 'contains', value: 2 }, { a: [1, 2] }, true],
    [{ path: 'args.a', op: 'contains', value: 3 }, { a: [1, 2] }, false],
    [{ path: 'args.a.b.1', op: 'eq', value: 'z' }, { a: { b: ['y', 'z'] } }, true],
    [{ path: 'args.q', op: 'regex', value: '^\\s*SELECT' }, { q: '  SELECT 1' }, true],
    [{ path: 'args.q', op: 'regex', value: 'SELECT' }, { q: 'x SELECT 1' }, true],
    [{ path: 'args.q', op: 'regex', value: '^\\s*SELECT' }, { q: 'DELETE' }, false],
  ])('%j over %j is %s, for require and for deny_if alike', (condition, args, truth) => {
    expect({ require: passes(condition, args), deny_if: denies(condition, args) }).toEqual({
      require: truth,
      deny_if: truth,
    });
  });

  const anyOf = (op: Condition['op'], path = 'args.a'): Condition => {
    const value =
      { in: ['x'], not_in: ['x'], regex: 'x', contains: 'x', eq: 'x', neq: 'x', exists: true }[op as string] ?? 5;
    return { path, op, value } as Condition;
  };

  test.each(operators.filter((op) => op !== 'exists'))(
    'a missing argument fails require and holds in deny_if: %s',
    (op) => {
      for (const args of [{}, undefined, null, 'text', [], { a: undefined } as never].slice(0, 5)) {
        expect({ require: passes(anyOf(op), args), deny_if: denies(anyOf(op), args) }).toEqual({
          require: false,
          deny_if: true,
        });
      }
    },
  );

  test.each(operators.filter((op) => op !== 'exists'))(
    'an argument of another type fails require and holds in deny_if: %s',
    (op) => {
      for (const a of [true, { b: 1 }, null]) {
        expect({ a, require: passes(anyOf(op), { a }), deny_if: denies(anyOf(op), { a }) }).toEqual({
          a,
          require: false,
          deny_if: true,
        });
      }
    },
  );

  test('a number in text is no number', () => {
    expect(denies({ path: 'args.a', op: 'gt', value: 100 }, { a: '5' })).toBe(true);
  });

  test('a number beyond all numbers, which reaches the server as null, is no number', () => {
    const { a } = JSON.parse('{"a":-1e400}') as { a: number };
    for (const op of ['lt', 'gt', 'neq'] as const) {
      const condition = { path: 'args.a', op, value: 100 };
      expect([passes(condition, { a }), denies(condition, { a })]).toEqual([false, true]);
    }
    expect(denies({ path: 'args.a', op: 'eq', value: null }, { a })).toBe(true);
    expect(denies({ path: 'args.l', op: 'contains', value: null }, { l: [a] })).toBe(true);
  });

  test.each(['args.constructor', 'args.__proto__', 'args.a.length', 'args.l.length', 'args.toString.name'])(
    '%s reaches nothing inherited',
    (path) => {
      expect(passes({ path, op: 'exists', value: true }, { a: 'text', l: [1] })).toBe(false);
    },
  );

  test('an argument that is longer than a pattern may read fails closed', () => {
    const condition: Condition = { path: 'args.q', op: 'regex', value: '^a' };
    const args = { q: 'a'.repeat(70_000) };
    expect({ require: passes(condition, args), deny_if: denies(condition, args) }).toEqual({
      require: false,
      deny_if: true,
    });
  });
});

describe('the order', () => {
  const limit = { counter: 'c', window: 'minute', max: 1, scope: 'grant' } as const;
  const all: ToolRule = {
    require: [{ path: 'args.r', op: 'exists', value: true }],
    deny_if: [{ conditions: [{ path: 'args.d', op: 'eq', value: 1 }], on_deny: 'No.' }],
    limits: [limit],
  };
  test('is hide, default, require, deny_if, limits', () => {
    const policy: Policy = {
      version: '1',
      default: 'deny',
      hide: ['h'],
      all_tools: { limits: [{ ...limit, max: 5 }] },
      tools: { 'a/b': all, h: {} },
    };
    const at = (tool: string, args: unknown, used: number) =>
      evaluate(loadPolicy(policy), tool, args, () => used).pointer;
    expect([
      at('h', {}, 0),
      at('other', {}, 0),
      at('a/b', { d: 1 }, 9),
      at('a/b', { r: 1, d: 1 }, 9),
      at('a/b', { r: 1, d: 2 }, 9),
      at('a/b', { r: 1, d: 2 }, 3),
      at('a/b', { r: 1, d: 2 }, 0),
    ]).toEqual([
      '/hide/0',
      '/default',
      '/tools/a~1b/require/0',
      '/tools/a~1b/deny_if/0',
      '/all_tools/limits/0',
      '/tools/a~1b/limits/0',
      '/tools/a~1b',
    ]);
  });

  test('hides everything under *, listed or not', () => {
    const policy: Policy = { version: '1', default: 'allow', hide: ['*'], tools: { t: {} } };
    expect(['t', 'x'].map((tool) => evaluate(loadPolicy(policy), tool, {}, never).pointer)).toEqual([
      '/hide/0',
      '/hide/0',
    ]);
  });
});
