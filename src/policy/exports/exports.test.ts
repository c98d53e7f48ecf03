import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { answer, bank, server, tool } from '../__fixtures__/answers.ts';
import { outcomeOf } from '../outcome.ts';
import { recommendServer, recommendTool } from '../recommend.ts';
import { parsePolicy } from '../parse-policy.ts';
import { claudeCode } from './claude-code.ts';
import { envoyAiGateway } from './envoy-ai-gateway.ts';
import { exportServer, exportTool, type Export, type Exported } from './export.ts';
import { gateway } from './gateway.ts';
import { exportFormats, findExport } from './index.ts';
import { toolhive } from './toolhive.ts';

function written(exported: Exported): Extract<Exported, { ok: true }> {
  if (!exported.ok) throw new Error(exported.refusal);
  return exported;
}

describe('the set of formats', () => {
  test('has the gateway first and each id once', () => {
    expect(exportFormats[0]).toBe(gateway);
    expect(new Set(exportFormats.map(({ id }) => id)).size).toBe(exportFormats.length);
    expect(findExport('claude-code')).toBe(claudeCode);
    expect(findExport('toString')).toBeUndefined();
  });

  test.each(exportFormats.map((format) => [format.id, format] as const))(
    '%s says what it cannot express',
    (_, format) => {
      for (const text of [format.cannotExpress, format.unlisted]) expect(text).toMatch(/^[A-Z].+\.$/);
      expect(format.homepage).toMatch(/^https:/);
    },
  );
});

describe('one recommendation, many views', () => {
  test('the gateway’s text is the recommendation’s own policy', () => {
    const recommendation = recommendServer(bank.server, bank.classification);
    expect(JSON.parse(written(exportServer(gateway, recommendation, 'x')).text)).toEqual(recommendation.policy);
    for (const each of recommendation.tools) {
      expect(JSON.parse(written(exportTool(gateway, each, 'x')).text)).toEqual(each.policy);
    }
  });
});

describe('the table of outcomes', () => {
  test.each([
    ['allowed', 'allow', 'allow', 'allow'],
    ['capped', 'limit', 'ask', 'allow'],
    ['asked', undefined, 'ask', undefined],
    ['denied', 'deny', 'deny', 'deny'],
    ['hidden', 'hide', 'deny', 'deny'],
  ] as const)(
    '%s: where it can limit and hide %s, where it can ask %s, where it can do neither %s',
    (decision, limits, asks, neither) => {
      expect(outcomeOf(decision, { deny: true, ask: false, limit: 'tool', hide: true })).toBe(limits);
      expect(outcomeOf(decision, { deny: true, ask: true, limit: 'none', hide: false })).toBe(asks);
      expect(outcomeOf(decision, { deny: true, ask: false, limit: 'none', hide: false })).toBe(neither);
    },
  );
});

describe('what a format’s own definition bounds', () => {
  const many = (tools: number) =>
    server(Array.from({ length: tools }, (_, index) => [tool(`read_${index}`), answer('Read', 'low')]));
  const route = (tools: number) => {
    const made = many(tools);
    return exportServer(envoyAiGateway, recommendServer(made.server, made.classification), 'srv');
  };

  test.each([1, 16, 32, 33, 512])('an MCPRoute of %i allowed tools is within the resource’s bounds', (tools) => {
    const { apiVersion, spec } = parseYaml(written(route(tools)).text);
    expect(apiVersion).toBe('aigateway.envoyproxy.io/v1beta1');
    expect(spec.parentRefs).toHaveLength(1);
    expect(spec.backendRefs[0].toolSelector?.include.length ?? 0).toBe(tools <= 32 ? tools : 0);
    const { rules } = spec.securityPolicy.authorization;
    expect(rules.length).toBeLessThanOrEqual(32);
    const sizes: number[] = rules.map(({ target }: { target: { tools: unknown[] } }) => target.tools.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(16);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(tools);
  });

  test('an MCPRoute of more tools than it holds is refused', () => {
    expect(route(513)).toMatchObject({ ok: false, refusal: expect.stringMatching(/^An MCPRoute holds .+\.$/) });
  });

  test('ToolHive’s caps stand in the comment as the operator’s resource takes them', () => {
    const recommendation = recommendServer(bank.server, bank.classification);
    const { text } = written(exportServer(toolhive, recommendation, 'bank'));
    const [, caps = ''] = text.split('// Rate caps, for the MCPServer resource:\n');
    const { spec } = parseYaml(caps.replaceAll(/^\/\/ /gm, ''));
    expect(spec.rateLimiting.tools).toEqual(
      recommendation.tools.flatMap(({ tool: name, limit }) =>
        limit === null ? [] : [{ name, shared: { maxTokens: limit.max, refillPeriod: '1m' } }],
      ),
    );
  });
});

describe('refusals and notes', () => {
  const supervised = recommendServer(bank.server, bank.classification, 'supervised');

  test('a format that cannot ask refuses the supervised profile', () => {
    expect(exportServer(gateway, supervised, 'bank')).toMatchObject({
      ok: false,
      refusal: expect.stringContaining('supervised'),
    });
  });

  test.each(['', 'a b', 'a__b', 'a_', '_a', 'a.b', 'a"b', 'ä', 'a\nb'])(
    'Claude Code refuses a server called %j',
    (key) => {
      expect(exportServer(claudeCode, supervised, key)).toMatchObject({
        ok: false,
        refusal: expect.stringMatching(/^.+\.$/s),
      });
    },
  );

  test.each(['my-server', 'my_server', 'A1'])('Claude Code takes a server called %j', (key) => {
    expect(exportServer(claudeCode, supervised, key).ok).toBe(true);
  });

  const hostile = server([
    [tool('list_x'), answer('Read', 'low')],
    [tool('a b'), answer('Read', 'low')],
    [tool('x","deny":["'), answer('Destructive', 'high')],
    [tool('__proto__'), answer('Write', 'low')],
  ]);

  test('Claude Code leaves out tools whose names it cannot hold, and says so', () => {
    const made = written(exportServer(claudeCode, recommendServer(hostile.server, hostile.classification), 'srv'));
    expect(made.leftOut.map((each) => each.tool)).toEqual(['a b', 'x","deny":["']);
    expect(JSON.parse(made.text)).toEqual({
      permissions: { allow: ['mcp__srv__list_x'], ask: ['mcp__srv____proto__'], deny: [] },
    });
  });

  test('a single tool that cannot be held is refused', () => {
    const made = exportTool(claudeCode, recommendTool(tool('a b'), answer('Read', 'low')), 'srv');
    expect(made).toMatchObject({ ok: false, refusal: expect.stringContaining('"a b"') });
  });

  test('what cannot be denied asks, or is refused where nothing can ask', () => {
    const can = { deny: false, limit: 'none', hide: false } as const;
    expect(outcomeOf('hidden', { ...can, ask: true })).toBe('ask');
    expect(outcomeOf('denied', { ...can, ask: false })).toBeUndefined();
  });

  test('nothing is written where a tool that has to be denied would be open', () => {
    const open: Export = { ...claudeCode, unlistedIs: 'allow' };
    expect(exportServer(open, recommendServer(hostile.server, hostile.classification), 'srv').ok).toBe(false);
  });

  test('notes count what a format changes', () => {
    const made = written(exportServer(claudeCode, recommendServer(bank.server, bank.classification), 'bank'));
    expect(made.notes).toEqual([
      '4 tools would be rate-capped; this format cannot cap, so each call asks a person.',
      '1 tool would have conditions on arguments; this format cannot hold them.',
      '2 tools would be hidden; this format denies the calls, whether or not it shows the tool.',
    ]);
    const { notes } = written(exportServer(gateway, recommendServer(bank.server, bank.classification), 'bank'));
    expect(notes).toEqual([gateway.madeForNote]);
  });

  test('the gateway’s text of a server says what it was made for, and is valid with that entry and without it', () => {
    const recommendation = recommendServer(bank.server, bank.classification);
    const { made_for, ...plain } = JSON.parse(written(exportServer(gateway, recommendation, 'bank')).text);
    expect(made_for).toEqual(recommendation.policy.made_for);
    expect(Object.keys(made_for.definitions)).toEqual(bank.server.tools.map(({ name }) => name));
    expect(Object.keys(plain).toSorted()).toEqual(['default', 'hide', 'tools', 'version']);
    for (const policy of [plain, { ...plain, made_for }]) expect(parsePolicy(policy).ok).toBe(true);
  });
});
