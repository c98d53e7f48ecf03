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
