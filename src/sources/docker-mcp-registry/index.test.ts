import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entriesOf } from '../source-in-tests.ts';
import { dockerMcpRegistry } from './index.ts';

const entries = await entriesOf(dockerMcpRegistry, join(import.meta.dirname, '__fixtures__'));
const listingOf = (label: string) => entries.find((entry) => entry.label === label)?.listing;

test('reads a server that runs as a container, with the tools that its build saw', () => {
  expect(listingOf('notes')).toMatchObject({
    id: 'oci/mcp~notes',
    facts: {
      title: 'Notes',
      repository: { url: 'https://github.com/example/mono', subfolder: 'notes' },
      packages: [{ registryType: 'oci', identifier: 'mcp/notes' }],
      toolsOrigin: { from: 'published' },
    },
    tools: [{ name: 'read_note', inputSchema: { type: 'object' } }],
  });
});

test('an empty list means that the tools differ, not that there are none', () => {
  const far = listingOf('far');
  expect(far).toMatchObject({ id: 'remote/far.example.com~sse', facts: { remotes: [{ type: 'sse' }] } });
  expect(far).not.toHaveProperty('tools');
  expect(far?.facts).not.toHaveProperty('toolsOrigin');
});

test('Docker’s short form of parameters becomes a schema', () => {
  expect(listingOf('short')?.tools?.[0]?.inputSchema).toEqual({
    type: 'object',
    properties: {
      id: { type: 'string', description: 'Which one' },
      tags: { type: 'array', description: 'Tags', items: { type: 'string' } },
    },
    required: ['id'],
  });
});

test('a set of containers is known by their images', () => {
  expect(listingOf('set')).toMatchObject({ id: 'oci/example~fetch', tools: [{ name: 'fetch' }], defects: [] });
});

test('a file that is not YAML is a problem, and the rest goes on', () => {
  expect(entries.find(({ label }) => label === 'odd')?.problems).toMatchObject([{ kind: 'malformed-entry' }]);
  expect(entries).toHaveLength(5);
});

test('a folder that is no checkout fails', async () => {
  await expect(entriesOf(dockerMcpRegistry, import.meta.dirname)).rejects.toThrow('holds no servers');
});
