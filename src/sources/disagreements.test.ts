import { expect, test } from 'vitest';
import { toFileText } from '../catalog/json.ts';
import type { Server } from '../catalog/server.ts';
import { merge } from './merge.ts';
import type { Listing } from './source.ts';

const at = '2026-01-01T00:00:00Z';
const later = '2026-02-01T00:00:00Z';

function listing(source: string, more: Partial<Listing> = {}): Listing {
  return { source, label: 'x', id: 'npm/x', aliases: [], facts: {}, defects: [], ...more };
}

function record(listings: Listing[], previous: Server[] = [], heard?: string[]): Server {
  const all = new Set(heard ?? listings.map(({ source }) => source));
  return merge({ id: 'npm/x', aliases: [], listings, previous, heard: all, at: previous.length > 0 ? later : at });
}

const live = listing('npm', {
  facts: { license: 'MIT', version: '1.2.0', toolsOrigin: { source: 'npm', from: 'tools/list' } },
  tools: [
    {
      name: 'read',
      description: 'Reads a note that was saved before.',
      inputSchema: { type: 'object', properties: { id: {} } },
    },
    { name: 'save' },
  ],
});
const names = listing('toolhive-registry', {
  facts: { toolsOrigin: { source: 'toolhive-registry', from: 'published' } },
  tools: [{ name: 'delete' }, { name: 'read' }],
});

test('a list of names alone differs in names alone', () => {
  expect(record([live, names]).disagreements).toEqual({
    tools: [
      {
        source: 'toolhive-registry',
        count: 2,
        namesOnly: true,
        missing: ['save'],
        extra: ['delete'],
        changed: [],
        omitted: 0,
      },
    ],
    fields: [],
  });
});

test('another description and other parameters are told, with what the other source says', () => {
  const other = listing('mcpm', {
    facts: { toolsOrigin: { source: 'mcpm', from: 'published' } },
    tools: [{ name: 'read', description: 'Erases it.', inputSchema: { properties: { path: {} } } }, { name: 'save' }],
  });
  expect(record([live, other]).disagreements?.tools[0]?.changed).toMatchObject([
    { tool: 'read', fields: ['description', 'parameters'], description: 'Erases it.' },
  ]);
});

test.each([
  'Reads a note that was saved before.',
  'Reads a note\n   that was saved before.',
  'Reads a note that was…',
  '',
])('a description that is only cut or broken anew is none: %j', (description) => {
  const other = listing('mcpm', { tools: [{ name: 'read', description }, { name: 'save' }] });
  expect(record([live, other])).not.toHaveProperty('disagreements');
});

test('facts that say the same in other letters agree; others are kept with their source', () => {
  const same = listing('mcpm', { facts: { license: 'MIT License', version: 'v1.2.0' } });
  expect(record([live, same])).not.toHaveProperty('disagreements');
  const other = listing('mcpm', { facts: { license: 'GPL-3.0', version: '1.3.0' } });
  expect(record([live, other]).disagreements?.fields).toEqual([
    { field: 'version', source: 'mcpm', value: '1.3.0' },
    { field: 'license', source: 'mcpm', value: 'GPL-3.0' },
  ]);
});

test('the word of a source that was not heard again is kept, and taken when the first one falls silent', () => {
  const other = listing('mcpm', { facts: { license: 'GPL-3.0' } });
  const first = record([live, names, other]);
  const again = record([live], [first], ['npm']);
  expect(toFileText(again)).toBe(toFileText(first));
  const silent = { ...live, facts: { toolsOrigin: live.facts.toolsOrigin! } };
  expect(record([silent], [first], ['npm'])).toMatchObject({ license: 'GPL-3.0', provenance: { license: 'mcpm' } });
});

test('when the taken list changes, the earlier word of the other source is compared with the new one', () => {
  const first = record([live, names]);
  const renamed = { ...live, tools: [...live.tools!, { name: 'delete' }] };
  expect(record([renamed], [first], ['npm']).disagreements?.tools[0]).toMatchObject({
    missing: ['save'],
    extra: [],
    count: 2,
  });
  const agreed = { ...live, tools: [{ name: 'read' }, { name: 'delete' }] };
  expect(record([agreed], [first], ['npm'])).not.toHaveProperty('disagreements');
});

test('a list that differs in everything stays small, and says how much is left out', () => {
  const many = (prefix: string) => Array.from({ length: 500 }, (_, index) => ({ name: `${prefix}${index}` }));
  const big = { ...live, tools: many('a') };
  const other = listing('mcpm', { tools: many('b') });
  const found = record([big, other]).disagreements?.tools[0];
  expect([found?.missing.length, found?.extra.length, found?.omitted]).toEqual([100, 100, 800]);
});

test('the order of the sources makes no difference', () => {
  expect(toFileText(record([names, live]))).toBe(toFileText(record([live, names])));
});
