import { describe, expect, test } from 'vitest';
import { answer, tool } from '../__fixtures__/answers.ts';
import { recommendTool } from '../recommend.ts';
import { boundsOf } from './index.ts';

const boolean = { type: 'boolean' };
const string = { type: 'string' };
const number = { type: 'number' };
const ids = (...call: Parameters<typeof boundsOf>) => boundsOf(...call).map(({ id }) => id);

describe('dry-run', () => {
  test.each(['dry_run', 'dryRun', 'dry-run', 'simulate', 'validateOnly', 'what_if'])('is found as %s', (name) => {
    const [bound] = boundsOf(tool('deploy', { [name]: boolean }), answer('Execute', 'high'));
    expect(bound).toMatchObject({ id: 'dry-run', require: [{ path: `args.${name}`, op: 'eq', value: true }] });
  });

  test('is found behind a union with null', () => {
    expect(
      ids(tool('wipe', { dry_run: { anyOf: [boolean, { type: 'null' }] } }), answer('Destructive', 'high')),
    ).toEqual(['dry-run']);
  });

  test.each([
    ['a switch that is text', 'dry_run', string, 'high'],
    ['a report about dry runs', 'dry_run_report', boolean, 'high'],
    ['a switch that skips a check', 'skip_validation', boolean, 'high'],
    ['a preview to be made', 'preview', boolean, 'high'],
    ['a call that can be put back', 'dry_run', boolean, 'medium'],
  ] as const)('ignores %s', (_, name, schema, level) => {
    expect(ids(tool('edit', { [name]: schema }), answer('Write', level))).toEqual([]);
  });
});

describe('read-only-query', () => {
  test('asks a SQL parameter to begin with SELECT and to hold one statement', () => {
    const [bound] = boundsOf(tool('execute', { sql: string }), answer('Execute', 'critical'));
    const passes = (text: string) => bound?.require.every(({ value }) => new RegExp(String(value)).test(text));
    expect(bound?.require[0]).toEqual({ path: 'args.sql', op: 'regex', value: '^\\s*SELECT' });
    expect(['SELECT 1', ' SELECT *\nFROM x;\n'].map(passes)).toEqual([true, true]);
    expect(['DROP TABLE x', 'SELECT 1; DROP TABLE x', 'SELECT 1;\n;DROP', 'x SELECT'].map(passes)).not.toContain(true);
  });

  test('takes query for SQL where the texts say so', () => {
    expect(ids(tool('query', { query: string }, 'Run a SQL query.'), answer('Execute', 'critical'))).toEqual([
      'read-only-query',
    ]);
    expect(ids(tool('mysql_query', { query: string }), answer('Execute', 'critical'))).toEqual(['read-only-query']);
  });

  test.each([
    ['a search', tool('search', { query: string }, 'Search the web.'), 'Execute'],
    ['a connection', tool('connect', { sqlalchemy_uri: string }), 'Write'],
    ['a query that is an object', tool('count', { query: { type: 'object' } }, 'SQL'), 'Execute'],
    ['a tool that already only reads', tool('query', { sql: string }), 'Read'],
  ] as const)('ignores %s', (_, each, category) => {
    expect(ids(each, answer(category, 'medium'))).toEqual([]);
  });
});

describe('amount-ceiling', () => {
  test('denies a number above the ceiling', () => {
    const [bound] = boundsOf(tool('refund', { refund_amount: { type: 'integer' } }), answer('Financial', 'high'));
    expect(bound?.deny_if[0]?.conditions).toEqual([{ path: 'args.refund_amount', op: 'gt', value: 100 }]);
  });

  test.each([
    ['99.99', true],
    ['100', true],
    ['100.00', true],
    ['0.1', true],
    ['100.01', false],
    ['101', false],
    ['1e9', false],
    ['-5', false],
    ['all', false],
  ])('of an amount sent as text, lets %s through: %s', (text, passes) => {
    const [bound] = boundsOf(tool('transfer', { amount: string }), answer('Financial', 'critical'));
    expect(new RegExp(String(bound?.require[0]?.value)).test(text)).toBe(passes);
  });

  test.each([
    ['a count of results', { max_results: number }],
    ['an id', { amount_id: string }],
    ['an object', { amount: { type: 'object' } }],
  ])('ignores %s', (_, properties) => {
    expect(ids(tool('pay', properties), answer('Financial', 'critical'))).toEqual([]);
  });

  test('ignores an amount of something that is not money', () => {
    expect(ids(tool('scroll', { amount: number }), answer('Execute', 'medium'))).toEqual([]);
  });
});

describe('action-choice', () => {
  const choice = (values: unknown[]) => ({ action: { type: 'string', enum: values } });

  test('keeps the choices that read', () => {
    const [bound] = boundsOf(
      tool('manage', choice(['list', 'getOne', 'delete', 'get_or_create'])),
      answer('Destructive', 'high'),
    );
    expect(bound?.require).toEqual([{ path: 'args.action', op: 'in', value: ['list', 'getOne'] }]);
  });

  test.each([
    ['no choice that reads', choice(['create', 'delete']), 'Destructive'],
    ['choices that all read', choice(['list', 'get']), 'Destructive'],
    ['choices that are no texts', choice(['list', 1]), 'Destructive'],
    ['a tool that stays usable', choice(['list', 'create']), 'Write'],
  ] as const)('ignores %s', (_, properties, category) => {
    expect(ids(tool('manage', properties), answer(category, 'high'))).toEqual([]);
  });
});

describe('conditions in a recommendation', () => {
  test('hold at once where the tool stays usable', () => {
    const made = recommendTool(tool('start', { dry_run: boolean }), answer('Execute', 'high'));
    expect(made.rule).toMatchObject({ require: [{ path: 'args.dry_run' }], limits: [{ max: 10 }] });
    expect(made.effect).toContain('only within its conditions');
    expect(made.conditionsNote).toBe('They hold for every call.');
  });

  test('stand ready behind the entry that denies every call', () => {
    const made = recommendTool(tool('pay', { amount: number }), answer('Financial', 'critical'));
    expect(made.rule?.deny_if?.map(({ conditions }) => conditions.length)).toEqual([0, 1]);
    expect(made.conditionsNote).toContain('removes the entry');
  });

  test('stand ready for a hidden tool that a person takes out of hide', () => {
    const made = recommendTool(tool('wipe', { dry_run: boolean }), answer('Destructive', 'critical'));
    expect(made.policy).toMatchObject({ hide: ['wipe'], tools: { wipe: { require: [{ path: 'args.dry_run' }] } } });
    expect(made.conditionsNote).toContain('"hide"');
  });

  test('each say what they catch and what they miss', () => {
    const answers = [answer('Financial', 'critical'), answer('Execute', 'critical')];
    const all = { dry_run: boolean, sql: string, amount: number, action: { type: 'string', enum: ['list', 'pay'] } };
    const found = answers.flatMap((each) => boundsOf(tool('do', all), each));
    expect(new Set(found.map(({ id }) => id)).size).toBe(4);
    for (const { catches, misses } of found) for (const text of [catches, misses]) expect(text).toMatch(/^[A-Z].+\.$/);
  });

  test.each([
    ['null', null],
    ['a list', []],
    ['a text', 'x'],
    ['properties that are a list', { properties: [1] }],
    ['a property that is a boolean', { properties: { dry_run: true } }],
    ['a type that is an object', { properties: { dry_run: { type: {} } } }],
    ['an enum that is a text', { properties: { action: { type: 'string', enum: 'list' } } }],
  ])('are none for a schema that is %s', (_, inputSchema) => {
    const odd = { ...tool('x'), inputSchema: inputSchema as Record<string, unknown> };
    expect(boundsOf(odd, answer('Destructive', 'critical'))).toEqual([]);
  });

  test('never name a parameter that a path cannot hold', () => {
    const names = ['dry.run', '__proto__', 'dry run', 'dry"run', 'dry\nrun'];
    const properties = Object.fromEntries(names.map((name) => [name, boolean]));
    expect(boundsOf(tool('x', properties), answer('Destructive', 'critical'))).toEqual([]);
  });
});
