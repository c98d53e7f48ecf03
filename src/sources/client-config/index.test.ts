import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entriesOf } from '../source-in-tests.ts';
import { clientConfig } from './index.ts';

const read = (name: string) => entriesOf(clientConfig, join(import.meta.dirname, '__fixtures__', name));

test('reads packages, images and addresses, and names what tells nothing to others', async () => {
  const entries = await read('claude-desktop.json');
  expect(entries.map(({ label, listing }) => [label, listing?.id])).toEqual([
    ['notes', 'npm/@example~notes'],
    ['python', 'pypi/example-notes'],
    ['image', 'oci/mcp~notes'],
    ['bridged', 'remote/far.example.com~mcp'],
    ['secret-path', undefined],
    ['local', undefined],
  ]);
  expect(entries.slice(4).map(({ expected }) => expected)).toEqual([true, true]);
});

test.each([
  ['vscode.json', ['npm/@example~notes', 'remote/far.example.com~mcp']],
  ['codex.toml', ['npm/@example~notes']],
  ['zed.json', ['npm/@example~notes']],
  ['claude-code.json', ['npm/@example~notes']],
  ['windsurf.json', ['remote/far.example.com~sse', 'remote/gem.example.com~mcp']],
])('reads %s', async (name, ids) => {
  expect((await read(name)).map(({ listing }) => listing?.id)).toEqual(ids);
});

test.each(['claude-desktop.json', 'vscode.json', 'codex.toml', 'zed.json'])('keeps no secret of %s', async (name) => {
  const text = JSON.stringify(await read(name));
  expect(text).not.toContain('hunter2');
  expect(text).not.toContain('/home/me');
});

test('a file without servers fails', async () => {
  await expect(entriesOf(clientConfig, join(import.meta.dirname, '../../../package.json'))).rejects.toThrow(
    'names no server',
  );
});

async function readText(text: string, name = 'config.json') {
  const folder = await mkdtemp(join(tmpdir(), 'client-config-'));
  try {
    await writeFile(join(folder, name), text);
    return await entriesOf(clientConfig, join(folder, name));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('fields that a client leaves at null are like absent ones, and a file may name no server yet', async () => {
  const server = { command: 'npx', args: ['-y', 'notes'], env: null, url: null };
  expect((await readText(JSON.stringify({ mcpServers: { a: server } })))[0]?.listing?.id).toBe('npm/notes');
  expect(await readText('{"mcpServers":{}}')).toEqual([]);
});

test.each(['http://localhost:3000/mcp', 'http://192.168.1.7/mcp', 'http://[::1]/mcp', 'http://nas.local/mcp'])(
  'an address of this machine or its network is not listed: %s',
  async (url) => {
    expect(await readText(JSON.stringify({ mcpServers: { a: { url } } }))).toMatchObject([
      { expected: true, problems: [{ kind: 'not-listed' }] },
    ]);
  },
);

test.each([
  ['config.toml', '[mcp_servers.a.env]\nTOKEN = "hunter2'],
  ['config.json', 'hunter2'],
])('what is wrong with a broken %s is told without quoting it', async (name, text) => {
  await expect(readText(text, name)).rejects.toThrow(/^The file is not (?:JSON|TOML)\.$/);
});
