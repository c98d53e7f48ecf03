import { describe, expect, test, afterEach } from 'vitest';
import type { Client, ClientCapabilities } from '@modelcontextprotocol/client';
import type { Policy } from '../policy/policy.ts';
import { connectHttp, guarded, listening, startServer, type Era } from './__fixtures__/harness.ts';
import type { Log } from './__fixtures__/logging-server.ts';

const open: Policy = { version: '1', default: 'allow' };
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface Sides {
  client: Era;
  server: Era;
  over: 'stdio' | 'HTTP';
}
const sides: Sides[] = (['stdio', 'HTTP'] as const).flatMap((over) =>
  (['legacy', 'modern'] as const).flatMap((client) =>
    (['legacy', 'modern'] as const).map((server) => ({ client, server, over })),
  ),
);

/** A client of one era through the guard before a server of the same or the other, over either transport. */
async function start({ client: era, server, over }: Sides, capabilities: ClientCapabilities = {}) {
  if (over === 'stdio') {
    const guard = await guarded(open, { client: era, server, capabilities });
    closing.push(() => guard.close());
    return { client: guard.client, log: guard.log };
  }
  const log: Log = [];
  const guard = await listening(() => startServer(server, log), open);
  closing.push(() => guard.close());
  const client = await connectHttp(era, guard.port, { capabilities });
  closing.push(() => client.close());
  return { client, log };
}

describe.each(sides)('between a $client client and a $server server over $over', (each) => {
  test('log messages reach a client that asked for their level, and no other', async () => {
    const { client } = await start(each);
    const heard: unknown[] = [];
    client.setNotificationHandler('notifications/message', ({ params }) => void heard.push(params.data));
    const say = async (level: 'warning' | undefined) => {
      const asked = each.client === 'modern' && level !== undefined;
      if (each.client === 'legacy' && level !== undefined) await client.setLoggingLevel(level);
      await client.callTool({
        name: 'say',
        arguments: {},
        ...(asked && { _meta: { 'io.modelcontextprotocol/logLevel': level } }),
      });
    };
    if (each.client === 'modern') await say(undefined);
    expect(heard).toEqual([]);
    await say('warning');
    await expect.poll(() => heard).toEqual(['warning said']);
  });

  test('changes of a resource reach a client for as long as it follows the resource', async () => {
    const { client, log } = await start(each);
    const heard: string[] = [];
    client.setNotificationHandler('notifications/resources/updated', ({ params }) => void heard.push(params.uri));
    const uri = 'note://1';
    const stop = await follow(client, each.client, uri);
    if (each.server === 'legacy') await expect.poll(() => log).toContainEqual({ tool: 'subscribe', args: uri });
    await expect
      .poll(async () => {
        await client.callTool({ name: 'touch', arguments: {} });
        return heard;
      })
      .toContain(uri);
    await stop();
    if (each.server === 'legacy') await expect.poll(() => log).toContainEqual({ tool: 'unsubscribe', args: uri });
  });

  test('several questions at once are each answered', async () => {
    const { client, log } = await start(each, { elicitation: { form: {} } });
    const calls = Array.from({ length: 4 }, () => client.callTool({ name: 'ask', arguments: {} }));
    for (const { content } of await Promise.all(calls)) expect(content).toEqual([{ type: 'text', text: 'ask done' }]);
    expect(log.map(({ args }) => args)).toEqual(Array(4).fill(expect.objectContaining({ content: { name: 'Ada' } })));
  });

  test('two questions of one call are both answered', async () => {
    const { client, log } = await start(each, { elicitation: { form: {} } });
    const { content } = await client.callTool({ name: 'ask_twice', arguments: {} });
    expect(content).toEqual([{ type: 'text', text: 'ask_twice done' }]);
    expect(log).toEqual([{ tool: 'ask_twice', args: ['accept', 'accept'] }]);
  });
});

async function follow(client: Client, era: Era, uri: string): Promise<() => Promise<void>> {
  if (era === 'legacy') {
    await client.subscribeResource({ uri });
    return async () => void (await client.unsubscribeResource({ uri }));
  }
  const stream = await client.listen({ resourceSubscriptions: [uri] });
  return () => stream.close();
}
