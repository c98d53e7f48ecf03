import { describe, expect, test } from 'vitest';

import type { Category, RiskLevel } from '../catalog/classification.ts';
import { definitionHash } from '../catalog/tool.ts';
import { answer, bank, server, tool } from './__fixtures__/answers.ts';
import { defaults } from './defaults.ts';
import { parsePolicy, ruleOf } from './parse-policy.ts';
import { recommendServer, recommendTool } from './recommend.ts';

type Row = [Category | 'unknown', RiskLevel, decision: string, perMinute: number | undefined, row: string];
const table: Row[] = [
  ['Read', 'low', 'allowed', undefined, 'read'],
  ['Read', 'medium', 'allowed', undefined, 'read'],
  ['Read', 'high', 'capped', 30, 'high-read'],
  ['Read', 'critical', 'denied', undefined, 'critical-read'],
  ['Write', 'low', 'capped', 30, 'write'],
  ['Write', 'medium', 'capped', 30, 'write'],
  ['Write', 'high', 'capped', 30, 'high-write'],
  ['Write', 'critical', 'denied', undefined, 'critical-write'],
  ['Execute', 'low', 'capped', 10, 'execute'],
  ['Execute', 'medium', 'capped', 10, 'execute'],
  ['Execute', 'high', 'capped', 10, 'execute'],
  ['Execute', 'critical', 'denied', undefined, 'critical-execute'],
  ['Destructive', 'medium', 'hidden', undefined, 'destructive'],
  ['Destructive', 'high', 'hidden', undefined, 'destructive'],
  ['Destructive', 'critical', 'hidden', undefined, 'destructive'],
  ['Destructive', 'unknown', 'hidden', undefined, 'destructive'],
  ['Financial', 'high', 'denied', undefined, 'financial'],
  ['Financial', 'critical', 'denied', undefined, 'financial'],
  ['Financial', 'unknown', 'denied', undefined, 'financial'],
  ['Read', 'unknown', 'denied', undefined, 'unknown-level'],
  ['Write', 'unknown', 'denied', undefined, 'unknown-level'],
  ['unknown', 'unknown', 'denied', undefined, 'unknown-level'],
  ['unknown', 'low', 'denied', undefined, 'unknown'],
  ['unknown', 'critical', 'denied', undefined, 'unknown'],
];

describe('the table of defaults', () => {
  test.each(table)('%s of level %s is %s', (category, riskLevel, decision, perMinute, row) => {
    const made = recommendTool(tool('do_it'), answer(category, riskLevel));
    expect(made).toMatchObject({ decision, row });
    expect(made.limit?.max).toBe(perMinute);
    expect(made.reason).toMatch(/^[A-Z].+\.$/);
    expect(parsePolicy(made.policy).ok).toBe(true);
  });

  test('has no row that no answer reaches, but for the tool called *', () => {
    const reached = new Set(table.map(([, , , , row]) => row));
    expect(defaults.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });

  test('allows a Read with an empty rule', () => {
    expect(recommendTool(tool('list_x'), answer('Read', 'low')).policy).toEqual({
      version: '1',
      default: 'deny',
      tools: { list_x: {} },
    });
  });

  test('caps a Write by the minute and the grant', () => {
    expect(recommendTool(tool('Create-X'), answer('Write', 'medium')).policy.tools).toEqual({
      'Create-X': { limits: [{ counter: 'create_x_rate', window: 'minute', max: 30, scope: 'grant' }] },
    });
  });

  test('hides a Destructive tool and lists nothing', () => {
    expect(recommendTool(tool('delete_x'), answer('Destructive', 'high')).policy).toEqual({
      version: '1',
      default: 'deny',
      hide: ['delete_x'],
      tools: {},
    });
  });

  test('denies a Financial tool with an entry that always holds', () => {
    const { rule, effect } = recommendTool(tool('pay'), answer('Financial', 'critical'));
    expect(rule?.deny_if?.[0]?.conditions).toEqual([]);
    expect(rule?.deny_if?.[0]?.on_deny).toContain('until a person changes the policy');
    expect(effect).toBe('Denied until a person changes the policy.');
  });

  test('says why a critical Execute tool is denied', () => {
    const { rule } = recommendTool(tool('run'), answer('Execute', 'critical'));
    expect(rule?.deny_if?.[0]).toMatchObject({
      conditions: [],
      on_deny: expect.stringContaining('whatever its caller names'),
    });
  });

  test('neither lists nor hides an unknown tool', () => {
    const made = recommendTool(tool('x1', { dry_run: { type: 'boolean' } }), answer('unknown', 'unknown'));
    expect(made.policy).toEqual({ version: '1', default: 'deny', tools: {} });
    expect(made.conditions).toEqual([]);
  });
});

describe('a server', () => {
  test('treats tools without a classification as unknown', () => {
    const made = recommendServer(bank.server, undefined);
    expect(made.policy).toMatchObject({ version: '1', default: 'deny', tools: {} });
    expect(made.policy.hide).toBeUndefined();
    expect(new Set(made.tools.map(({ row }) => row))).toEqual(new Set(['unknown-level']));
  });

  test('gives a server without tools a policy that denies everything', () => {
    expect(recommendServer(server([]).server, undefined).policy).toEqual({
      version: '1',
      default: 'deny',
      tools: {},
      made_for: { server: 'npm/@acme~server-bank', definitions: {} },
    });
  });

  test('names the server’s version and a hash of each definition that it was made for', () => {
    const { policy } = recommendServer({ ...bank.server, version: '1.2.3' }, bank.classification);
    expect(policy.made_for).toMatchObject({ server: bank.server.id, version: '1.2.3' });
    expect(Object.keys(policy.made_for?.definitions ?? {})).toEqual(bank.server.tools.map(({ name }) => name));
    expect(policy.made_for?.definitions['pay']).toBe(definitionHash(tool('pay', { amount: { type: 'number' } })));
  });

  test('has one rule a tool, equal to the tool taken alone', () => {
    const made = recommendServer(bank.server, bank.classification);
    for (const each of made.tools) {
      expect(ruleOf(made.policy, each.tool)).toEqual(ruleOf(each.policy, each.tool));
      expect(made.policy.hide?.includes(each.tool) ?? false).toBe(each.policy.hide?.includes(each.tool) ?? false);
    }
    expect(Object.keys(made.policy.tools ?? {})).toHaveLength(made.tools.filter(({ rule }) => rule !== null).length);
  });
});

describe('hostile names', () => {
  const names = [
    '__proto__',
    'constructor',
    'toString',
    '"',
    "a'b",
    'a\nb',
    'a"],"x":["',
    '</script>',
    '搜索',
    ' ',
    '..',
    '*',
  ];

  test('each become one rule of the policy and survive JSON', () => {
    const made = server(names.map((name) => [tool(name), answer('Write', 'medium')]));
    const { policy } = recommendServer(made.server, made.classification);
    const back = parsePolicy(JSON.parse(JSON.stringify(policy)));
    if (!back.ok) throw new Error(JSON.stringify(back.issues));
    for (const name of names.filter((each) => each !== '*')) expect(ruleOf(back.policy, name)?.limits).toHaveLength(1);
    expect(Object.keys(back.policy.tools ?? {})).toHaveLength(names.length - 1);
  });

  test('do not lend a tool that is not listed a rule', () => {
    const { policy } = recommendServer(server([]).server, undefined);
    for (const name of ['__proto__', 'constructor', 'toString']) expect(ruleOf(policy, name)).toBeUndefined();
  });

  test('a tool called * is not listed in hide, where it would hide all', () => {
    for (const category of ['Destructive', 'Write'] as const) {
      const made = recommendTool(tool('*'), answer(category, 'high'));
      expect(made).toMatchObject({ decision: 'denied', row: 'wildcard-name', rule: null });
      expect(made.policy).toEqual({ version: '1', default: 'deny', tools: {} });
    }
  });
});
