import { describe, expect, test } from 'vitest';
import { answer, server, tool } from './__fixtures__/answers.ts';
import { counterName, counterNames } from './counter.ts';
import { parsePolicy } from './parse-policy.ts';
import { recommendServer } from './recommend.ts';

describe('counters', () => {
  test('are the name in lower case, other characters as _', () => {
    expect(counterName('Get-Issue.v2')).toBe('get_issue_v2_rate');
    expect(counterNames(['get_x', 'list_x']).get('get_x')).toBe('get_x_rate');
  });

  test('get a hash where names collide, whatever the order', () => {
    const names = ['get-x', 'get_x', 'GET_X', 'other'];
    const one = counterNames(names);
    expect(new Set(one.values()).size).toBe(4);
    expect(one.get('other')).toBe('other_rate');
    expect(one.get('get-x')).toMatch(/^get_x_[0-9a-f]{8}_rate$/);
    expect(counterNames(names.toReversed())).toEqual(new Map([...one].toReversed()));
  });

  test('stay apart when a tool is called as another one’s hashed counter', () => {
    const hashed =
      counterNames(['get-x', 'get_x'])
        .get('get-x')
        ?.replace(/_rate$/, '') ?? '';
    expect(new Set(counterNames(['get-x', 'get_x', hashed]).values()).size).toBe(3);
  });

  test('of a server fit the format, long and foreign names too', () => {
    const names = ['x'.repeat(1000), `${'x'.repeat(1000)}y`, '搜索', '检索', 'é'];
    const made = server(names.map((name) => [tool(name), answer('Write', 'low')]));
    const { policy, tools } = recommendServer(made.server, made.classification);
    expect(parsePolicy(policy).ok).toBe(true);
    expect(new Set(tools.map(({ counter }) => counter)).size).toBe(names.length);
  });
});
