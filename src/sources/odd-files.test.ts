import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dockerMcpRegistry } from './docker-mcp-registry/index.ts';
import { mcpm } from './mcpm/index.ts';
import type { Entry, Source } from './source.ts';
import { entriesOf } from './source-in-tests.ts';
import { toolhiveRegistry } from './toolhive-registry/index.ts';
import { toolsList } from './tools-list/index.ts';
import { toolsdkMcpRegistry } from './toolsdk-mcp-registry/index.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'odd-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

const repository = 'https://github.com/example/notes';
const index = 'indexes/packages-list.json';
const image = 'name: notes\ntype: server\nimage: example/notes\n';
const saved = JSON.stringify({ server: { name: 'example/notes' }, tools: [] }, null, 1);
const checkouts: [id: string, adapter: Source, pathOf: (name: string) => string, text: string][] = [
  [dockerMcpRegistry.id, dockerMcpRegistry, (name) => `servers/${name}/server.yaml`, image],
  [toolhiveRegistry.id, toolhiveRegistry, (name) => `registry/${name}/spec.yaml`, image],
  [
    mcpm.id,
    mcpm,
    (name) => `mcp-registry/servers/${name}.json`,
    JSON.stringify({ name: 'notes', repository }, null, 1),
  ],
  [toolsList.id, toolsList, (name) => `${name}.json`, saved],
  [
    toolsdkMcpRegistry.id,
    toolsdkMcpRegistry,
    (name) => `packages/${name}.json`,
    JSON.stringify({ name: 'Notes', url: repository }, null, 1),
  ],
];

describe.each(checkouts)('a checkout of %s', (_id, adapter, pathOf, text) => {
  const read = async (): Promise<Entry[]> => {
    if (adapter === toolsdkMcpRegistry) await write(index, '{}');
    return entriesOf(adapter, folder);
  };

  test('with a byte order mark and lines of Windows is read like any other', async () => {
    await write(pathOf('a'), text);
    await write(pathOf('b'), `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    const [plain, odd] = (await read()).filter(({ listing }) => listing !== undefined);
    expect(odd?.listing?.facts).toEqual(plain?.listing?.facts);
    expect(plain?.listing).toBeDefined();
  });

  test('with files that are none is read on, and each of them is reported', async () => {
    await write(pathOf('a'), text);
    await write(pathOf('b'), '{"a": [');
    await mkdir(join(folder, pathOf('c')), { recursive: true });
    for (const [name, target] of [
      ['d', '/etc/passwd'],
      ['e', '/nowhere/at/all'],
    ] as const) {
      await mkdir(dirname(join(folder, pathOf(name))), { recursive: true });
      await symlink(target, join(folder, pathOf(name)));
    }
    await symlink(folder, join(folder, 'up'));
    const entries = await read();
    const reasons = entries.flatMap(({ problems }) => problems.map(({ reason }) => reason));
    expect(entries.filter(({ listing }) => listing !== undefined).length).toBeGreaterThan(0);
    expect(reasons.filter((reason) => reason === 'It is a link, which is not followed.')).toHaveLength(2);
    expect(reasons).toContain('It is not a file.');
    expect(JSON.stringify(entries)).not.toContain('root:');
  });
});

test('an entry of an index that is none costs itself alone', async () => {
  await write('packages/notes.json', JSON.stringify({ name: 'Notes', url: repository }));
  await write(index, JSON.stringify({ notes: { path: 'notes.json', tools: { a: { name: 'a' } } }, broken: 3 }));
  const [notes, broken] = await entriesOf(toolsdkMcpRegistry, folder);
  expect(notes?.listing?.tools).toMatchObject([{ name: 'a' }]);
  expect(broken).toMatchObject({ label: 'broken', problems: [{ kind: 'malformed-entry' }] });
});

test('the whole message of a server is a saved list, too', async () => {
  await write('a.json', JSON.stringify({ jsonrpc: '2.0', id: 1, result: { tools: [{ name: 'a' }] } }));
  expect((await entriesOf(toolsList, folder))[0]?.listing?.tools).toMatchObject([{ name: 'a' }]);
});
