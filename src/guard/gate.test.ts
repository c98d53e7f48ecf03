import { describe, expect, test } from 'vitest';
import { definitionHash, type ToolDefinition } from '../catalog/tool.ts';
import type { Policy } from '../policy/policy.ts';
import { Audit } from './audit.ts';
import { limit, policy } from './__fixtures__/policy.ts';
import { start } from './__fixtures__/start.ts';

describe('a quota', () => {
  test('is given back for a call that the server refused to run, and kept for one that timed out', async () => {
    const one: Policy = {
      version: '1',
      default: 'deny',
      tools: { unknown_there: { limits: [limit('a', 1)] }, wait: { limits: [limit('b', 1)] } },
    };
    const guard = await start(one, { timeout: 100 });
    const ask = async (name: string) => {
      try {
        const { content } = await guard.client.callTool({ name, arguments: {} });
        return JSON.stringify(content);
      } catch (error) {
        return (error as Error).message;
      }
    };
    const refused = [await ask('unknown_there'), await ask('unknown_there')];
    expect(refused.filter((text) => text.includes('used up'))).toEqual([]);
    expect(await ask('wait')).toContain('timed out');
    expect(await ask('wait')).toContain('used up');
  });

  test('is never exceeded by 100 calls at once', async () => {
    const guard = await start(policy);
    const calls = Array.from({ length: 100 }, () => guard.client.callTool({ name: 'run_job', arguments: {} }));
    const denied = (await Promise.all(calls)).filter(({ isError }) => isError);
    expect({ denied: denied.length, reached: guard.log.length }).toEqual({ denied: 90, reached: 10 });
  });
});

describe('definitions', () => {
  test('that changed after the policy was written are denied and reported, and other tools are not', async () => {
    const hash = `sha256-${'0'.repeat(64)}`;
    const guard = await start({ ...policy, made_for: { server: 'npm/logging', definitions: { read_note: hash } } });
    const denied = await guard.client.callTool({ name: 'read_note', arguments: { id: 1 } });
    expect(denied).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('definition') }] });
    expect((await guard.client.callTool({ name: 'run_job', arguments: {} })).isError).toBeUndefined();
    expect(guard.log).toEqual([{ tool: 'run_job', args: {} }]);
    const reported = guard.audit.filter(({ event }) => event === 'definitions').map(({ message }) => message);
    expect(reported).toContain('"read_note" changed after the policy was written.');
    expect(reported).toContain('"pay" appeared after the policy was written.');
    expect(guard.audit.find(({ tool, event }) => tool === 'read_note' && event === 'call')?.pointer).toBe(
      '/made_for/definitions',
    );
  });
});

describe('a server that changes its tools', () => {
  /** What the policy was written for: the logging server as it is. */
  async function writtenFor(sides: { client: 'legacy' | 'modern'; server: 'legacy' | 'modern' }): Promise<Policy> {
    const { client } = await start({ version: '1', default: 'allow' }, sides);
    const tools = (await client.listTools()).tools as ToolDefinition[];
    const definitions = Object.fromEntries(tools.map((tool) => [tool.name, definitionHash(tool)]));
    return { ...policy, made_for: { server: 'npm/logging', definitions } };
  }

  test.each([
    ['and says so', 'swap'],
    ['without a word', 'swap_quietly'],
  ])('%s, is denied the changed tool and reported when the list is read next', async (_, how) => {
    for (const era of ['legacy', 'modern'] as const) {
      const sides = { client: era, server: era };
      const written = await writtenFor(sides);
      const guard = await start({ ...written, tools: { ...written.tools, [how]: {} } }, sides);
      const read = async () =>
        (await guard.client.callTool({ name: 'read_note', arguments: { id: 1 } })).isError ?? false;
      expect(await read()).toBe(false);
      await guard.client.callTool({ name: how, arguments: {} });
      if (how === 'swap_quietly') await guard.client.listTools({ cursor: '' }, { cacheMode: 'refresh' });
      const changed = () => guard.audit.map(({ message }) => message);
      await expect.poll(changed).toContain('"read_note" changed after the policy was written.');
      expect(changed()).toContain('"new_tool" appeared after the policy was written.');
      expect(await read()).toBe(true);
      expect(await guard.client.callTool({ name: 'new_tool', arguments: {} })).toMatchObject({ isError: true });
    }
  });

  test('and hides one that it listed is denied that one', async () => {
    const written = await writtenFor({ client: 'legacy', server: 'legacy' });
    const gone = { ...written.made_for?.definitions, gone: `sha256-${'0'.repeat(64)}` };
    const guard = await start({ ...written, tools: { gone: {} }, made_for: { server: 'x', definitions: gone } });
    expect(await guard.client.callTool({ name: 'gone', arguments: {} })).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('definition') }],
    });
  });
});

describe('the audit log', () => {
  test('names the rule and the arguments, never their values', async () => {
    const guard = await start(policy);
    await guard.client.callTool({ name: 'write_note', arguments: { text: 'SECRET' } });
    await guard.client.callTool({ name: 'pay', arguments: { amount: 4242 } });
    const calls = guard.audit.filter(({ event }) => event === 'call');
    expect(calls).toEqual([
      {
        time: '2026-03-01T12:00:30.000Z',
        grant: 'test',
        event: 'call',
        tool: 'write_note',
        decision: 'allowed',
        pointer: '/tools/write_note',
        arguments: ['text'],
      },
      {
        time: '2026-03-01T12:00:30.000Z',
        grant: 'test',
        event: 'call',
        tool: 'pay',
        decision: 'denied',
        pointer: '/tools/pay/deny_if/0',
        arguments: ['amount'],
      },
    ]);
    expect(JSON.stringify(calls)).not.toMatch(/SECRET|4242/);
  });
});

describe('when something fails', () => {
  test('a call is denied when its audit line cannot be written', async () => {
    const full = new Audit('/dev/full');
    expect(() => full.write({ time: '', grant: '', event: 'policy' })).toThrow('ENOSPC');
    const guard = await start(policy, { audit: full });
    expect(await guard.client.callTool({ name: 'read_note', arguments: { id: 1 } })).toMatchObject({ isError: true });
    expect(guard.log).toEqual([]);
  });

  test('a call is denied when the counters cannot be read', async () => {
    const broken = {
      used: () => {
        throw new Error('disk');
      },
      reserve: () => undefined,
      release: () => {},
      close: () => {},
    };
    const guard = await start(policy, { counters: broken });
    expect(await guard.client.callTool({ name: 'run_job', arguments: {} })).toMatchObject({ isError: true });
    expect(guard.log).toEqual([]);
  });

  test('a server that ends is reported and answers no call', async () => {
    const guard = await start(policy);
    await guard.endServer();
    await expect.poll(() => guard.failures.length).toBe(1);
    await expect(guard.client.callTool({ name: 'read_note', arguments: { id: 1 } })).rejects.toThrow('Not connected');
  });
});
