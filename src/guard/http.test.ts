import { request as httpRequest } from 'node:http';
import type { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterEach, describe, expect, test } from 'vitest';
import type { Policy } from '../policy/policy.ts';
import { connectHttp, listening, startServer, type Era } from './__fixtures__/harness.ts';
import type { Log } from './__fixtures__/logging-server.ts';

const policy: Policy = {
  version: '1',
  default: 'deny',
  hide: ['delete_note'],
  tools: {
    read_note: {},
    ask: {},
    count: {},
    run_job: { limits: [{ counter: 'r', window: 'day', max: 2, scope: 'grant' }] },
  },
};

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function listen(serverEra: Era, tokens: string[] = []) {
  const log: Log = [];
  const guard = await listening(() => startServer(serverEra, log), policy, { tokens });
  closing.push(() => guard.close());
  return { log, port: guard.port };
}

async function connect(era: Era, port: number, token?: string): Promise<Client> {
  const client = await connectHttp(era, port, { token, capabilities: { elicitation: { form: {} } } });
  closing.push(() => client.close());
  return client;
}

describe.each<[Era, Era]>([
  ['legacy', 'legacy'],
  ['modern', 'modern'],
  ['legacy', 'modern'],
  ['modern', 'legacy'],
])('over HTTP a client of the %s era before a server of the %s era', (clientEra, serverEra) => {
  test('sees no hidden tool, reaches reads, and is denied what the policy denies', async () => {
    const { log, port } = await listen(serverEra);
    const client = await connect(clientEra, port);
    expect((await client.listTools()).tools.map(({ name }) => name)).not.toContain('delete_note');
    expect(await client.callTool({ name: 'read_note', arguments: { id: 3 } })).toMatchObject({
      structuredContent: { id: 3 },
    });
    expect(await client.callTool({ name: 'delete_note', arguments: {} })).toMatchObject({ isError: true });
    expect(await client.callTool({ name: 'pay', arguments: { amount: 1 } })).toMatchObject({ isError: true });
    expect(log).toEqual([{ tool: 'read_note', args: { id: 3 } }]);
  });

  test('answers questions in the middle of a call and gets progress', async () => {
    const { log, port } = await listen(serverEra);
    const client = await connect(clientEra, port);
    expect(await client.callTool({ name: 'ask', arguments: {} })).toMatchObject({ content: [{ text: 'ask done' }] });
    expect(log[0]?.args).toMatchObject({ action: 'accept', content: { name: 'Ada' } });
    const progress: number[] = [];
    await client.callTool({ name: 'count', arguments: {} }, { onprogress: (each) => progress.push(each.progress) });
    expect(progress).toEqual([1, 2]);
  });

  test('has a quota of its own for each token, whatever the connection', async () => {
    const { log, port } = await listen(serverEra, ['one', 'two']);
    const run = async (client: Client) => (await client.callTool({ name: 'run_job', arguments: {} })).isError ?? false;
    const [first, again, other] = [
      await connect(clientEra, port, 'one'),
      await connect(clientEra, port, 'one'),
      await connect(clientEra, port, 'two'),
    ];
    expect([await run(first), await run(again), await run(first), await run(again), await run(other)]).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
    expect(log).toHaveLength(3);
  });
});

describe.each<Era>(['legacy', 'modern'])('100 callers of the %s era at once', (era) => {
  test.each([
    ['of one token share its quota', () => 'one', 2],
    ['of a token each have a quota each', (caller: number) => `token-${caller}`, 200],
  ])('%s and never exceed it', async (_, tokenOf, allowed) => {
    const tokens = [...new Set(Array.from({ length: 100 }, (_, caller) => tokenOf(caller)))];
    const { log, port } = await listen('legacy', tokens);
    const clients = await Promise.all(Array.from({ length: 100 }, (_, caller) => connect(era, port, tokenOf(caller))));
    const calls = clients.flatMap((client) =>
      Array.from({ length: 3 }, () => client.callTool({ name: 'run_job', arguments: {} })),
    );
    const passed = (await Promise.all(calls)).filter(({ isError }) => !isError);
    expect({ passed: passed.length, reached: log.length }).toEqual({ passed: allowed, reached: allowed });
  });
});

describe('the address', () => {
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'x', version: '1' } },
  });
  const status = (port: number, headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const sent = { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers };
      const request = httpRequest(
        { host: '127.0.0.1', port, method: 'POST', path: '/mcp', headers: sent },
        (response) => {
          response.destroy();
          resolve(response.statusCode);
        },
      );
      request.on('error', reject);
      request.end(body);
    });

  test('answers only to its own names, to pages of its own, and to known tokens', async () => {
    const { port, log } = await listen('legacy', ['right']);
    const authorization = 'Bearer right';
    expect({
      right: await status(port, { authorization }),
      own: await status(port, { authorization, origin: `http://localhost:${port}` }),
      rebound: await status(port, { authorization, host: 'evil.example' }),
      foreign: await status(port, { authorization, origin: 'https://evil.example' }),
      none: await status(port, {}),
      wrong: await status(port, { authorization: 'Bearer wrong' }),
      almost: await status(port, { authorization: 'Bearer right2' }),
    }).toEqual({ right: 200, own: 200, rebound: 403, foreign: 403, none: 401, wrong: 401, almost: 401 });
    expect(log).toEqual([]);
  });

  test('keeps the sessions of one token from another', async () => {
    const { port } = await listen('legacy', ['one', 'two']);
    const client = await connect('legacy', port, 'one');
    const session = (client.transport as StreamableHTTPClientTransport).sessionId ?? '';
    expect(await status(port, { authorization: 'Bearer two', 'mcp-session-id': session })).toBe(404);
  });
});
