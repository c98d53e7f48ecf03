import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Category } from '../catalog/classification.ts';
import { setClock } from '../catalog/clock.ts';
import { readClassification } from '../catalog/store.ts';
import { answer as classified } from '../policy/__fixtures__/answers.ts';
import { findServer } from '../policy/find-server.ts';
import type { Policy } from '../policy/policy.ts';
import { recommendServer, recommendTool } from '../policy/recommend.ts';
import { connectClient, guarded, type Era } from './__fixtures__/harness.ts';
import { openServer, publishedProblem } from './__fixtures__/published.ts';
import { recording, type Sent } from './__fixtures__/recording.ts';

vi.setConfig({ testTimeout: 120_000 });

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  setClock(undefined);
});

/** The committed catalog's recommendation for a published server. */
async function recommended(name: string) {
  const catalog = join(import.meta.dirname, '../../catalog');
  const server = await findServer(catalog, `@modelcontextprotocol/server-${name}`);
  const classification = await readClassification(catalog, server.id);
  return recommendServer(server, classification?.ok ? classification.value : undefined);
}

/** A client before the guard before a published server, and what reached that server. */
async function start(name: string, policy: Policy, client: Era = 'modern') {
  const sent: Sent = [];
  const guard = await guarded(policy, { client, open: () => recording(openServer(name), sent) });
  closing.push(() => guard.close());
  const called = () => sent.flatMap((message) => (message.method === 'tools/call' ? [message.params?.['name']] : []));
  return { ...guard, called };
}

type Call = [tool: string, args: Record<string, unknown>];
const home = '/sandbox/home';
const entities = [{ name: 'Ada', entityType: 'person', observations: ['counts'] }];

/** Writes that make something to read, then reads, right and wrong ones. */
const calls: Record<string, Call[]> = {
  filesystem: [
    ['write_file', { path: `${home}/a.txt`, content: 'héllo\n' }],
    ['read_text_file', { path: `${home}/a.txt` }],
    ['read_media_file', { path: `${home}/a.txt` }],
    ['list_directory', { path: home }],
    ['directory_tree', { path: home }],
    ['read_text_file', { path: '/etc/passwd' }],
    ['read_text_file', {}],
  ],
  memory: [
    ['create_entities', { entities }],
    ['read_graph', {}],
    ['search_nodes', { query: 'counts' }],
    ['open_nodes', { names: ['Ada', 'nobody'] }],
    ['open_nodes', {}],
  ],
  everything: [
    ['echo', { message: 'é🔥' }],
    ['get-sum', { a: 1, b: 2 }],
    ['get-tiny-image', {}],
    ['get-structured-content', { location: 'Chicago' }],
    ['get-annotated-message', { messageType: 'error', includeImage: true }],
    ['get-resource-links', { count: 2 }],
    ['echo', {}],
  ],
};
const servers = Object.keys(calls);
const pairs = servers.flatMap((server) => (['legacy', 'modern'] as const).map((client) => ({ server, client })));

describe.skipIf(publishedProblem !== undefined)('a published server', () => {
  test.each(pairs)(
    '$server answers a $client client of the guard with the same content, structuredContent and isError',
    async ({ server, client }) => {
      const { policy } = await recommended(server);
      const guard = await start(server, policy, client);
      const direct = await connectClient('legacy', openServer(server));
      closing.push(() => direct.close());
      for (const [tool, args] of calls[server] ?? []) {
        const ask = async (each: typeof direct) => {
          const { content, structuredContent, isError } = await each.callTool({ name: tool, arguments: args });
          return { content, structuredContent, isError };
        };
        expect(await ask(guard.client)).toEqual(await ask(direct));
      }
      expect(guard.called()).toEqual(calls[server]?.map(([tool]) => tool));
    },
  );

  test.each(servers)('%s still defines its tools as its recommended policy says', async (server) => {
    const guard = await start(server, (await recommended(server)).policy);
    expect(guard.audit.filter(({ event }) => event === 'definitions')).toEqual([]);
  });

  test.each(servers)('%s never gets a call of what its recommended policy hides', async (server) => {
    const { policy, tools } = await recommended(server);
    const guard = await start(server, policy);
    const hidden = tools.filter(({ decision }) => decision === 'hidden').map(({ tool }) => tool);
    const listed = (await guard.client.listTools()).tools.map(({ name }) => name);
    expect(listed.filter((name) => hidden.includes(name))).toEqual([]);
    for (const name of hidden) {
      expect(await guard.client.callTool({ name, arguments: {} })).toMatchObject({ isError: true });
    }
    expect(guard.called()).toEqual([]);
    if (server === 'memory') expect(hidden).toHaveLength(3);
  });

  test('memory keeps its graph when an agent tries to delete from it', async () => {
    const guard = await start('memory', (await recommended('memory')).policy);
    await guard.client.callTool({ name: 'create_entities', arguments: { entities } });
    const wipe = { name: 'delete_entities', arguments: { entityNames: ['Ada'] } };
    expect(await guard.client.callTool(wipe)).toMatchObject({ isError: true });
    expect(await guard.client.callTool({ name: 'read_graph' })).toMatchObject({ structuredContent: { entities } });
  });

  const asIf = (tool: string, category: Category): Policy =>
    recommendTool({ name: tool }, classified(category, 'high')).policy;
  const readOf: Record<string, string> = {
    filesystem: 'list_allowed_directories',
    memory: 'read_graph',
    everything: 'get-tiny-image',
  };

  test.each(servers)('%s runs an Execute tool ten times in a minute, and again from the next', async (server) => {
    setClock(new Date('2026-03-01T12:00:30Z'));
    const tool = readOf[server] ?? '';
    const guard = await start(server, asIf(tool, 'Execute'));
    const denied = async () => (await guard.client.callTool({ name: tool, arguments: {} })).isError ?? false;
    const eleven = [];
    for (let call = 0; call < 11; call += 1) eleven.push(await denied());
    expect(eleven).toEqual([...Array(10).fill(false), true]);
    setClock(new Date('2026-03-01T12:01:00Z'));
    expect(await denied()).toBe(false);
    expect(guard.called()).toHaveLength(11);
  });

  test.each(servers)('%s never gets a call of a Financial or Destructive tool', async (server) => {
    const tool = readOf[server] ?? '';
    for (const category of ['Financial', 'Destructive'] as const) {
      const guard = await start(server, asIf(tool, category));
      const names = (await guard.client.listTools()).tools.map(({ name }) => name);
      expect(names.includes(tool)).toBe(category === 'Financial');
      expect(await guard.client.callTool({ name: tool, arguments: {} })).toMatchObject({ isError: true });
      expect(guard.called()).toEqual([]);
    }
  });
});
