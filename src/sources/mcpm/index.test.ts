import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFindings } from '../../catalog/findings/find-findings.ts';
import { entriesOf } from '../source-in-tests.ts';
import { mcpm } from './index.ts';

const [local, notes] = await entriesOf(mcpm, join(import.meta.dirname, '__fixtures__'));

test('reads every way to start a server, and no value of its environment', () => {
  expect(notes?.listing).toMatchObject({
    id: 'npm/@example~notes',
    facts: {
      author: 'Example',
      packages: [
        { registryType: 'npm', identifier: '@example/notes' },
        { registryType: 'oci', identifier: 'mcp/notes', version: '2.0' },
      ],
      remotes: [{ type: 'streamable-http', url: 'https://notes.example.com/mcp' }],
    },
  });
  expect(JSON.stringify(notes)).not.toContain('KEY');
});

test('a bare map of properties becomes a schema, even one with a property called type', () => {
  expect(notes?.listing?.tools?.map(({ inputSchema }) => inputSchema)).toEqual([
    { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
    { type: 'object', properties: {} },
    { type: 'object', properties: { type: { type: 'string', description: 'A parameter that is called type.' } } },
  ]);
});

test('a name with a placeholder is kept, and the record has it as a finding', () => {
  const tool = notes?.listing?.tools?.find(({ name }) => name === 'list_${KIND}');
  expect(notes?.listing?.defects).toEqual([]);
  expect(
    findFindings({
      id: 'npm/notes',
      title: 'Notes',
      packages: [],
      remotes: [],
      tools: tool === undefined ? [] : [tool],
    }),
  ).toMatchObject([{ id: 'placeholder-left-in', tool: 'list_${KIND}' }]);
});

test('a server of this machine alone is not listed', () => {
  expect(local).toMatchObject({ expected: true, problems: [{ kind: 'not-listed' }] });
});
