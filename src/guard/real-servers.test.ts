import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { writeClassification, writeServer } from '../catalog/store.ts';
import { assessServer } from '../classification/assess-server.ts';
import { findServer } from '../policy/find-server.ts';

/**
 * A folder in which the three published servers are installed: `npm i --ignore-scripts @modelcontextprotocol/server-filesystem
 * @modelcontextprotocol/server-memory @modelcontextprotocol/server-everything`. Without it these tests are skipped.
 */
const installed = process.env['GUARD_REAL_SERVERS'];
const script = join(import.meta.dirname, '../../scripts/guard.ts');
const folder = mkdtempSync(join(tmpdir(), 'real-servers-'));
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(() => rmSync(folder, { recursive: true }));

function serverArgs(name: string, ...args: string[]): string[] {
  return [join(installed ?? '', 'node_modules/.bin', `mcp-server-${name}`), ...args];
}

async function connect(args: string[], mode: 'legacy' | 'auto', env: Record<string, string> = {}): Promise<Client> {
  const client = new Client({ name: 't', version: '1' }, { versionNegotiation: { mode } });
  const command = {
    command: process.execPath,
    args,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stderr: 'ignore' as const,
  };
  await client.connect(new StdioClientTransport(command));
  closing.push(() => client.close());
  return client;
}

/** The guard before a server, with the policy that is recommended for the committed catalog's record of it. */
async function guarded(name: string, args: string[]): Promise<string[]> {
  const server = await findServer(join(import.meta.dirname, '../../catalog'), `@modelcontextprotocol/server-${name}`);
  const catalog = join(folder, 'catalog');
  await writeServer(catalog, server);
  await writeClassification(catalog, assessServer(server));
  return [script, '--from-catalog', server.id, '--catalog', catalog, '--', process.execPath, ...args];
}
const open = join(folder, 'open.json');
writeFileSync(open, '{"version":"1","default":"allow"}');

async function answer(client: Client, name: string, args: Record<string, unknown>) {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
  return { content, structuredContent, isError };
}

describe.skipIf(installed === undefined)(
  'published servers (GUARD_REAL_SERVERS names where they are installed)',
  { timeout: 120_000 },
  () => {
    test.each(['legacy', 'auto'] as const)('answer reads through the guard as they do without it, %s', async (mode) => {
      writeFileSync(join(folder, 'a.txt'), 'hello\n');
      const reads: [string, string[], [string, Record<string, unknown>][]][] = [
        [
          'filesystem',
          [folder],
          [
            ['read_text_file', { path: join(folder, 'a.txt') }],
            ['list_directory', { path: folder }],
            ['read_text_file', { path: '/etc/passwd' }],
          ],
        ],
        [
          'memory',
          [],
          [
            ['read_graph', {}],
            ['search_nodes', { query: 'x' }],
          ],
        ],
        [
          'everything',
          ['stdio'],
          [
            ['echo', { message: 'é' }],
            ['get-sum', { a: 1, b: 2 }],
            ['get-tiny-image', {}],
            ['get-resource-links', { count: 2 }],
            ['echo', {}],
          ],
        ],
      ];
      for (const [name, args, calls] of reads) {
        const env = { MEMORY_FILE_PATH: join(folder, `${name}-${mode}.json`) };
        const direct = await connect(serverArgs(name, ...args), mode, env);
        const through = await connect(
          [script, '--policy', open, '--', process.execPath, ...serverArgs(name, ...args)],
          mode,
          env,
        );
        for (const [tool, toolArgs] of calls) {
          expect(await answer(through, tool, toolArgs)).toEqual(await answer(direct, tool, toolArgs));
        }
      }
    });

    test('keep what the recommended policy hides, and run what it allows', async () => {
      const env = { MEMORY_FILE_PATH: join(folder, 'kept.json') };
      const client = await connect(await guarded('memory', serverArgs('memory')), 'auto', env);
      const names = (await client.listTools()).tools.map(({ name }) => name);
      expect(names).toContain('create_entities');
      expect(names.filter((name) => name.startsWith('delete_'))).toEqual([]);
      const entities = [{ name: 'Ada', entityType: 'person', observations: ['counts'] }];
      expect((await client.callTool({ name: 'create_entities', arguments: { entities } })).isError).toBeUndefined();
      expect(await client.callTool({ name: 'delete_entities', arguments: { entityNames: ['Ada'] } })).toMatchObject({
        isError: true,
      });
      expect(await client.callTool({ name: 'read_graph', arguments: {} })).toMatchObject({
        structuredContent: { entities },
      });
    });
  },
);
