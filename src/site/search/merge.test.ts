import { describe, expect, it } from 'vitest';
import type { Hit } from './hit.ts';
import { addFound, hitsOfNames, literalFirst } from './merge.ts';
import type { FoundName, NameMatch } from './name-lookup.ts';
import { fixedFacetValues } from './record.ts';

const values = { ...fixedFacetValues, source: ['one', 'two'] };

function name(server: string, tool?: string, match: NameMatch = 'exact', risk = 3): FoundName {
  const facets = { risk, category: 0, capabilities: [] };
  return { server, serverTitle: server, sources: [1], match, ...(tool && { tool: { segment: tool, facets } }) };
}

function hit(server: string, tool?: string): Hit {
  const tools = tool
    ? { tool: { segment: tool, name: tool, facets: { risk: 0, category: 0, capabilities: [] }, mentions: [] } }
    : {};
  return {
    server,
    serverTitle: server,
    description: `about ${server}`,
    others: [],
    match: 'words',
    lacks: [],
    ...tools,
  };
}

const rated = (of: Hit, rating: number, complete = true) => ({ hit: of, rating, complete, sure: false });
const servers = (hits: readonly Hit[]): string[] => hits.map((one) => one.server);

describe('hitsOfNames', () => {
  it('makes one hit a server, standing for the first name', () => {
    const hits = hitsOfNames([name('a', 'x'), name('b'), name('a', 'y'), name('a')], {}, values);
    expect(servers(hits)).toEqual(['a', 'b']);
    expect(hits[0]?.tool?.name).toBe('x');
    expect(hits[0]?.others.map((tool) => tool.name)).toEqual(['y']);
  });
  it('leaves out what does not have the facets', () => {
    const names = [name('a', 'x', 'exact', 0), name('b', 'x'), name('c')];
    expect(servers(hitsOfNames(names, { risk: 'critical' }, values))).toEqual(['a']);
    expect(servers(hitsOfNames(names, { source: 'one' }, values))).toEqual([]);
    expect(servers(hitsOfNames(names, { source: 'two' }, values))).toEqual(['a', 'b', 'c']);
  });
});

it('literalFirst puts the name that is written as it was typed before its other spellings', () => {
  const names = [name('a', 'getuser'), name('b', '~47et~55ser'), name('c', 'getuserlist', 'begins')];
  expect(literalFirst(names, 'GetUser').map((one) => one.server)).toEqual(['b', 'a', 'c']);
});

describe('addFound', () => {
  it('keeps the hits that are shown and tells them what the full text knows', () => {
    const hits = hitsOfNames([name('a', 'x')], {}, values);
    addFound(hits, [rated(hit('b'), 2), rated(hit('a', 'y'), 9)], { near: [], far: [] });
    expect(servers(hits)).toEqual(['a', 'b']);
    expect(hits[0]).toMatchObject({
      description: 'about a',
      tool: { name: 'x' },
      others: [{ name: 'y' }],
      match: 'exact',
    });
  });
  it('orders by rating', () => {
    const hits: Hit[] = [];
    addFound(hits, [rated(hit('a'), 1), rated(hit('b'), 3), rated(hit('c'), 2)], { near: [], far: [] });
    expect(servers(hits)).toEqual(['b', 'c', 'a']);
  });
  it('puts a far guess between what holds every word and what does not, and a near one first', () => {
    const hits: Hit[] = [];
    const found = [rated(hit('part'), 9, false), rated(hit('all'), 1)];
    addFound(hits, found, { near: [hit('near')], far: [hit('far')] });
    expect(servers(hits)).toEqual(['near', 'all', 'far', 'part']);
  });
});
