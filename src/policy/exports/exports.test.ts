import { describe, expect, test } from 'vitest';
import { answer, bank, server, tool } from '../__fixtures__/answers.ts';
import { outcomeOf } from '../outcome.ts';
import { profileIds } from '../profile.ts';
import { recommendServer, recommendTool } from '../recommend.ts';
import { claudeCode } from './claude-code.ts';
import { exportServer, exportTool, type Export, type Exported } from './export.ts';
import { gateway } from './gateway.ts';
import { exportFormats, findExport } from './index.ts';

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
  // What each format's text says of a tool is read back out of the text and compared with the recommendation's decision.
  const readBack: Record<string, (text: string, name: string, key: string) => string> = {
    gateway(text, name) {
      const policy = JSON.parse(text);
      if (policy.hide?.includes(name)) return 'hide';
      const rule = policy.tools[name];
      if (rule === undefined) return policy.default;
      if (rule.deny_if?.some(({ conditions }: { conditions: unknown[] }) => conditions.length === 0)) return 'deny';
      return rule.limits ? 'limit' : 'allow';
    },
    'claude-code'(text, name, key) {
      const { permissions } = JSON.parse(text);
      return ['deny', 'ask', 'allow'].find((list) => permissions[list].includes(`mcp__${key}__${name}`)) ?? 'unlisted';
    },
  };

  for (const format of exportFormats) {
    for (const profile of profileIds) {
      if (profile === 'supervised' && !format.can.ask) continue;
      test(`${format.id} in the ${profile} profile holds each decision, for the server and for each tool alone`, () => {
        const recommendation = recommendServer(bank.server, bank.classification, profile);
        const whole = written(exportServer(format, recommendation, 'bank'));
        for (const each of recommendation.tools) {
          const wanted = outcomeOf(each.decision, format.can);
          expect(readBack[format.id]?.(whole.text, each.tool, 'bank')).toBe(wanted);
          const alone = written(exportTool(format, each, 'bank'));
          expect(readBack[format.id]?.(alone.text, each.tool, 'bank')).toBe(wanted);
        }
      });
    }
  }

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
      expect(outcomeOf(decision, { ask: false, limit: 'tool', hide: true })).toBe(limits);
      expect(outcomeOf(decision, { ask: true, limit: 'none', hide: false })).toBe(asks);
      expect(outcomeOf(decision, { ask: false, limit: 'none', hide: false })).toBe(neither);
    },
  );
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

  test('nothing is written where a tool that has to be denied would be open', () => {
    const open: Export = { ...claudeCode, unlistedIs: 'allow' };
    expect(exportServer(open, recommendServer(hostile.server, hostile.classification), 'srv').ok).toBe(false);
  });

  test('notes count what a format changes', () => {
    const made = written(exportServer(claudeCode, recommendServer(bank.server, bank.classification), 'bank'));
    expect(made.notes).toEqual([
      '4 tools would be rate-capped; this format cannot cap, so each call asks a person.',
      '1 tool would have conditions on arguments; this format cannot hold them.',
      '2 tools would be hidden; this format denies the calls instead.',
    ]);
    expect(written(exportServer(gateway, recommendServer(bank.server, bank.classification), 'bank')).notes).toEqual([]);
  });
});
