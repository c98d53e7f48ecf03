import { describe, expect, test } from 'vitest';
import { parsePolicy } from './parse-policy.ts';

const base = { version: '1', default: 'deny' };
const withRule = (rule: unknown) => ({ ...base, tools: { t: rule } });
const limit = { counter: 'c', window: 'minute', max: 1, scope: 'grant' };

describe('a policy', () => {
  test.each([
    ['two fields', base],
    ['everything', { ...base, hide: ['a', '*'], all_tools: { limits: [limit] }, tools: { t: { limits: [limit] } } }],
    ['an empty deny_if', withRule({ deny_if: [{ conditions: [], on_deny: 'No.' }] })],
    ['a nested path', withRule({ require: [{ path: 'args.a.b.c', op: 'exists', value: true }] })],
  ])('may hold %s', (_, value) => {
    expect(parsePolicy(value)).toEqual({ ok: true, policy: value });
  });

  test.each([
    ['no object', []],
    ['null', null],
    ['no version', { default: 'deny' }],
    ['another version', { ...base, version: '2' }],
    ['a number as version', { ...base, version: 1 }],
    ['no default', { version: '1' }],
    ['an unknown field', { ...base, allow: [] }],
    ['an unknown field in a rule', withRule({ allow: true })],
    ['an unknown operator', withRule({ require: [{ path: 'args.a', op: 'like', value: 'x' }] })],
    ['a path outside args', withRule({ require: [{ path: 'name', op: 'eq', value: 'x' }] })],
    ['an empty step in a path', withRule({ require: [{ path: 'args..a', op: 'eq', value: 'x' }] })],
    ['a text for gt', withRule({ require: [{ path: 'args.a', op: 'gt', value: '100' }] })],
    ['a text for in', withRule({ require: [{ path: 'args.a', op: 'in', value: 'abc' }] })],
    ['a text for exists', withRule({ require: [{ path: 'args.a', op: 'exists', value: 'true' }] })],
    ['a deny_if without its text', withRule({ deny_if: [{ conditions: [] }] })],
    ['another window', withRule({ limits: [{ ...limit, window: 'week' }] })],
    ['another scope', withRule({ limits: [{ ...limit, scope: 'global' }] })],
    ['half a call', withRule({ limits: [{ ...limit, max: 0.5 }] })],
    ['a counter with other characters', withRule({ limits: [{ ...limit, counter: 'a-b' }] })],
    ['conditions for all tools', { ...base, all_tools: { require: [] } }],
    [
      'a bad rule for a tool named __proto__',
      JSON.parse('{"version":"1","default":"deny","tools":{"__proto__":{"allow":1}}}'),
    ],
  ])('may not hold %s', (_, value) => {
    const result = parsePolicy(value);
    expect(result.ok).toBe(false);
    expect(result).toMatchObject({ issues: [{ message: expect.stringMatching(/./) }] });
  });
});
