import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entriesOf } from '../source-in-tests.ts';
import { toolsdkMcpRegistry } from './index.ts';

const entries = await entriesOf(toolsdkMcpRegistry, join(import.meta.dirname, '__fixtures__'));
const byLabel = Object.fromEntries(entries.map((entry) => [entry.label, entry]));

test('reads a package with the tools that the index holds', () => {
  expect(byLabel['@example/notes']?.listing).toMatchObject({
    id: 'npm/@example~notes',
    facts: { license: 'MIT', toolsOrigin: { from: 'published' } },
    tools: [{ name: 'read_note', description: 'Read a note.' }],
  });
});

test('takes no package for real that the registry made up for an address', () => {
  const far = byLabel['@toolsdk-remote/far']?.listing;
  expect(far).toMatchObject({ id: 'remote/far.example.com~mcp', facts: { packages: [] } });
  expect(far?.facts.license).toBeUndefined();
});

test('an entry that nothing tells from others is named and expected', () => {
  expect(byLabel['notes/nothing']).toMatchObject({ expected: true, problems: [{ kind: 'not-listed' }] });
});
