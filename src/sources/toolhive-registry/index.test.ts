import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entriesOf } from '../source-in-tests.ts';
import { toolhiveRegistry } from './index.ts';

const fixtures = join(import.meta.dirname, '__fixtures__');

test('reads a checkout: the names of the tools alone, each once', async () => {
  const [far, notes] = await entriesOf(toolhiveRegistry, fixtures);
  expect(far?.listing).toMatchObject({ id: 'remote/far.example.com~mcp', facts: { status: 'deprecated' } });
  expect(notes?.listing).toMatchObject({
    id: 'oci/ghcr.io~example~notes',
    facts: { license: 'MIT', packages: [{ identifier: 'ghcr.io/example/notes', version: '1.4.0' }] },
    tools: [{ name: 'read_note' }, { name: 'delete_note' }],
    defects: [{ id: 'duplicate-tool-name', tool: 'read_note' }],
  });
});

test('reads the registry.json that is published', async () => {
  const entries = await entriesOf(toolhiveRegistry, join(fixtures, 'registry.json'));
  expect(entries.map(({ listing }) => listing?.id)).toEqual([
    'oci/ghcr.io~example~notes',
    'remote/far.example.com~mcp',
  ]);
});
