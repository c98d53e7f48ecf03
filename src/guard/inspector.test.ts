import type { Transport } from '@modelcontextprotocol/client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { setClock } from '../catalog/clock.ts';
import type { Policy } from '../policy/policy.ts';
import { listening, startServer, type Era } from './__fixtures__/harness.ts';
import { inspect } from './__fixtures__/inspector.ts';
import type { Log } from './__fixtures__/logging-server.ts';
import { limit, policy } from './__fixtures__/policy.ts';
import { inRepository, openServer, program, publishedProblem } from './__fixtures__/published.ts';

vi.setConfig({ testTimeout: 120_000 });

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  setClock(undefined);
});

/** Asks through the guard with the Inspector's command line; the guard listens in this process, so that its clock can be set. */
async function inspector(open: () => Transport, rules: Policy, era: Era) {
  const guard = await listening(open, rules);
  closing.push(() => guard.close());
  const target = [`http://127.0.0.1:${guard.port}/mcp`, '--transport', 'http', '--protocol-era', era];
  const ask = (...args: string[]) => inspect([...target, ...args], { network: true });
  return {
    call: (tool: string, args: object = {}, ...more: string[]) =>
      ask('--method', 'tools/call', '--tool-name', tool, '--tool-args-json', JSON.stringify(args), ...more),
    async names(): Promise<string[]> {
      const { result } = await ask('--method', 'tools/list');
      return result.tools.map(({ name }: { name: string }) => name);
    },
  };
}

const eras: [client: Era, server: Era][] = [
  ['legacy', 'legacy'],
  ['modern', 'modern'],
  ['legacy', 'modern'],
  ['modern', 'legacy'],
];

describe.skipIf(publishedProblem !== undefined)('the MCP Inspector', () => {
  test.each(eras)('of the %s era meets the policy before a logging server of the %s era', async (client, server) => {
    setClock(new Date('2026-03-01T12:00:30Z'));
    const log: Log = [];
    const guard = await inspector(() => startServer(server, log), policy, client);
    expect(await guard.names()).not.toContain('delete_note');
    expect(await guard.call('delete_note')).toMatchObject({ error: 'tool_not_found' });
    expect(await guard.call('pay', { amount: 1 })).toMatchObject({
      result: { isError: true, content: [{ text: 'A person has to change the policy.' }] },
    });
    expect((await guard.call('read_note', { id: 7 })).result).toMatchObject({
      content: [{ type: 'text', text: 'read_note done' }],
      structuredContent: { id: 7 },
    });
    const eleven = await guard.call('run_job', {}, '--load', '--load-requests', '11');
    expect(eleven.result).toMatchObject({ ok: 10, toolErrors: 1, errors: 0 });
    expect((await guard.call('run_job')).result).toMatchObject({ isError: true });
    setClock(new Date('2026-03-01T12:01:00Z'));
    expect((await guard.call('run_job')).result).toMatchObject({ content: [{ text: 'run_job done' }] });
    expect(log.map(({ tool }) => tool)).toEqual(['read_note', ...Array(11).fill('run_job')]);
  });

  test.each([
    ['filesystem', 'list_allowed_directories', 'write_file'],
    ['memory', 'read_graph', 'delete_entities'],
    ['everything', 'get-tiny-image', 'get-env'],
  ])('meets the policy before %s', async (name, read, hidden) => {
    setClock(new Date('2026-03-01T12:00:30Z'));
    const rules: Policy = {
      version: '1',
      default: 'deny',
      hide: [hidden],
      tools: { [read]: { limits: [limit('read_rate', 10)] } },
    };
    const guard = await inspector(() => openServer(name), rules, 'legacy');
    const names = await guard.names();
    expect(names).toContain(read);
    expect(names).not.toContain(hidden);
    expect(await guard.call(hidden)).toMatchObject({ error: 'tool_not_found' });
    const eleven = await guard.call(read, {}, '--load', '--load-requests', '11');
    expect(eleven.result).toMatchObject({ ok: 10, toolErrors: 1, errors: 0 });
    setClock(new Date('2026-03-01T12:01:00Z'));
    expect((await guard.call(read)).result.isError).toBeUndefined();
  });

  test('starts the guard over stdio, the server behind it, and gets the read that it gets without it', async () => {
    const server = ['node', program('mcp-server-everything'), 'stdio'];
    const catalog = ['--from-catalog', '@modelcontextprotocol/server-everything', '--catalog', inRepository('catalog')];
    const guard = ['node', inRepository('scripts/guard.ts'), ...catalog, '--', ...server];
    const ask = ['--method', 'tools/call', '--tool-name', 'get-sum', '--tool-args-json', '{"a":1,"b":2}'];
    const [through, direct] = [await inspect([...ask, '--', ...guard]), await inspect([...ask, '--', ...server])];
    expect(through.result).toMatchObject({ content: [{ text: 'The sum of 1 and 2 is 3.' }] });
    expect(through).toEqual(direct);
  });
});
