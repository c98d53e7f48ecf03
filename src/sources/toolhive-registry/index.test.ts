import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entriesOf } from '../source-in-tests.ts';
import { toListing, toolhiveRegistry } from './index.ts';
import { permissionsOf } from './permissions.ts';

const fixtures = join(import.meta.dirname, '__fixtures__');

test('reads a checkout: the names of the tools alone, each once', async () => {
  const [far, notes] = await entriesOf(toolhiveRegistry, fixtures);
  expect(far?.listing).toMatchObject({ id: 'remote/far.example.com~mcp', facts: { status: 'deprecated' } });
  expect(notes?.listing).toMatchObject({
    id: 'oci/ghcr.io~example~notes',
    facts: {
      license: 'MIT',
      tier: 'Community',
      permissions: { network: { any: true, hosts: [], ports: [] }, read: [], write: [] },
      packages: [{ identifier: 'ghcr.io/example/notes', version: '1.4.0' }],
    },
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

test('reads the permission profile and the tier of either form', async () => {
  const [notes] = await entriesOf(toolhiveRegistry, join(fixtures, 'registry.json'));
  expect(notes?.listing?.facts).toMatchObject({
    tier: 'Official',
    permissions: {
      network: { any: false, hosts: ['.example.com', 'api.example.com'], ports: [80, 443] },
      read: ['/notes'],
      write: ['/notes/drafts'],
    },
  });
});

test('a server without a profile says nothing of permissions, one with an empty profile allows nothing', () => {
  expect(permissionsOf(undefined)).toEqual({ defects: [] });
  expect(permissionsOf({})).toEqual({ permissions: { read: [], write: [] }, defects: [] });
});

test('a broken profile costs the profile alone, and is told', () => {
  const { facts, defects } = toListing('x', { image: 'ghcr.io/example/x', permissions: { read: 'everything' } });
  expect(facts.permissions).toBeUndefined();
  expect(defects).toEqual([
    { id: 'malformed-permissions', message: 'Its permission profile is malformed at read and was left out.' },
  ]);
});
