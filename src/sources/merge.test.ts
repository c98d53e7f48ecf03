import { describe, expect, test } from 'vitest';
import { toFileText } from '../catalog/json.ts';
import type { Server } from '../catalog/server.ts';
import { merge as mergeInput } from './merge.ts';
import type { Listing } from './source.ts';

const first = '2026-01-01T00:00:00Z';
const later = '2026-02-01T00:00:00Z';

function listing(source: string, more: Partial<Listing> = {}): Listing {
  return { source, label: 'x', id: 'npm/x', aliases: [], facts: {}, defects: [], ...more };
}

const live = listing('npm', {
  facts: { title: 'X', license: 'MIT', toolsOrigin: { source: 'npm', from: 'tools/list' } },
  tools: [{ name: 'a', description: 'One.' }, { name: 'b' }],
});
const registry = listing('mcp-registry', {
  id: 'io.example/x',
  facts: { title: 'X of the registry', description: 'A server.' },
});

function merge(listings: Listing[], previous: Server | undefined, heard: ReadonlySet<string>, at: string): Server {
  return mergeInput({ id: 'npm/x', aliases: [], listings, previous: previous ? [previous] : [], heard, at });
}

const both = new Set(['npm', 'mcp-registry']);

describe('merge', () => {
  test('equal input gives equal bytes, whenever it runs', () => {
    const once = merge([live], undefined, both, first);
    expect(toFileText(merge([live], once, both, later))).toBe(toFileText(once));
  });

  test('the order of the sources makes no difference', () => {
    const one = merge([live, registry], undefined, both, first);
    expect(toFileText(merge([registry, live], undefined, both, first))).toBe(toFileText(one));
  });

  test('each field comes from the first source that has it, and says which', () => {
    const record = merge([registry, live], undefined, both, first);
    expect(record).toMatchObject({ title: 'X', description: 'A server.', sources: ['mcp-registry', 'npm'] });
    expect(record.provenance).toEqual({
      description: 'mcp-registry',
      license: 'npm',
      status: 'default',
      title: 'npm',
      tools: 'npm',
      toolsOrigin: 'npm',
    });
  });

  test('what a source said that was not heard now is kept', () => {
    const record = merge([live, registry], undefined, both, first);
    const again = merge([live], record, new Set(['npm']), later);
    expect(toFileText(again)).toBe(toFileText(record));
  });

  test('what a source that was heard no longer says is dropped', () => {
    const record = merge([live, registry], undefined, both, first);
    const again = merge([{ ...live, facts: { ...live.facts, license: undefined as never } }], record, both, later);
    expect(again.license).toBeUndefined();
    expect(again.sources).toEqual(['npm']);
  });

  test('a tool whose definition changed gets the time of the change; the others keep theirs', () => {
    const record = merge([live], undefined, both, first);
    const changed = { ...live, tools: [{ name: 'a', description: 'Two.' }, { name: 'b' }, { name: 'c' }] };
    const again = merge([changed], record, both, later);
    expect(again.tools.map(({ name, firstSeen, lastChanged }) => [name, firstSeen, lastChanged])).toEqual([
      ['a', first, later],
      ['b', first, first],
      ['c', later, later],
    ]);
    expect([again.firstSeen, again.lastChanged]).toEqual([first, later]);
  });

  test('a list of a running server wins over a published one, and a full list over an empty one', () => {
    const published = listing('docker', {
      facts: { toolsOrigin: { source: 'docker', from: 'published' } },
      tools: [{ name: 'old' }],
    });
    const empty: Listing = { ...live, tools: [] };
    const names = (record: Server): string[] => record.tools.map(({ name }) => name);
    expect(names(merge([published, live], undefined, both, first))).toEqual(['a', 'b']);
    expect(names(merge([published, empty], undefined, both, first))).toEqual(['old']);
  });

  test('records that turn out to be one server’s keep the earliest time', () => {
    const one = merge([live], undefined, both, later);
    const other = merge([registry], undefined, both, first);
    const input = { id: 'npm/x', aliases: ['io.example/x'], listings: [live], previous: [one, other], at: later };
    const record = mergeInput({ ...input, heard: new Set(['npm']) });
    expect(record).toMatchObject({ firstSeen: first, aliases: ['io.example/x'], description: 'A server.' });
  });

  test('a server of which no source lists tools has no origin of tools', () => {
    expect(merge([registry], undefined, both, first)).toMatchObject({ toolsOrigin: null, tools: [] });
  });
});

describe('merge of what an address answered', () => {
  const url = 'https://x.example.com/mcp';
  const answer = { outcome: 'listed', transport: 'sse', protocolVersion: '2025-11-25' } as const;
  const named = listing('mcp-registry', { facts: { remotes: [{ type: 'streamable-http', url }] } });
  const asked = listing('remote', {
    facts: {
      remotes: [{ type: 'streamable-http', url, answer }],
      toolsOrigin: { source: 'remote', from: 'tools/list' },
    },
    tools: [{ name: 'a' }],
  });
  const all = new Set(['mcp-registry', 'remote']);

  test('keeps the answer when another source names the address first', () => {
    const record = merge([named, asked], undefined, all, first);
    expect(record.remotes).toEqual([{ type: 'streamable-http', url, answer, sources: ['mcp-registry', 'remote'] }]);
  });

  test('keeps the answer and the tools when the address was not asked', () => {
    const record = merge([named, asked], undefined, all, first);
    expect(toFileText(merge([named], record, new Set(['mcp-registry']), later))).toBe(toFileText(record));
  });

  test('forgets the answer when the address answers otherwise, and the tools with it', () => {
    const record = merge([named, asked], undefined, all, first);
    const refusal = { outcome: 'wants-authorization', transport: 'streamable-http' } as const;
    const refused = listing('remote', { facts: { remotes: [{ type: 'streamable-http', url, answer: refusal }] } });
    const again = merge([named, refused], record, all, later);
    expect(again).toMatchObject({ remotes: [{ url, answer: refusal }], tools: [], toolsOrigin: null });
  });
});
