import { describe, expect, it } from 'vitest';
import { encodeFacets, decodeFacets, facetFilters, chosenFilters, sourceFilter, toolFits } from './facet-code.ts';

const values = {
  category: ['Read', 'Write', 'unknown'],
  risk: ['critical', 'low'],
  source: ['npm', 'registry'],
  capability: Array.from({ length: 19 }, (_, index) => `capability-${index}`),
};

describe('a code of facets', () => {
  it('gives back every capability', () => {
    for (const capabilities of [[], [0], [18], [0, 5, 18], values.capability.map((_, index) => index)]) {
      const facets = { risk: 1, category: 2, capabilities };
      expect(encodeFacets(facets)).toHaveLength(6);
      expect(decodeFacets(encodeFacets(facets))).toEqual(facets);
    }
  });
});

describe('filters', () => {
  const tools = [
    { risk: 0, category: 1, capabilities: [2] },
    { risk: 1, category: 0, capabilities: [] },
  ];
  const filters = facetFilters(tools);
  it('find a server by two values of tools only where one tool has both', () => {
    const finds = (choice: Parameters<typeof chosenFilters>[0]) =>
      chosenFilters(choice, values)?.every((filter) => filters.has(filter));
    expect(finds({ category: 'Write', risk: 'critical' })).toBe(true);
    expect(finds({ category: 'Write', risk: 'low' })).toBe(false);
    expect(finds({ capability: 'capability-2', risk: 'critical', category: 'Write' })).toBe(true);
    expect(finds({ capability: 'capability-2', risk: 'low' })).toBe(false);
    expect(finds({ capability: 'capability-2', category: 'Read' })).toBe(false);
    expect(finds({ category: 'Read' })).toBe(true);
  });
  it('count the tools that they rest on', () => {
    expect([filters.get('r0'), filters.get('c0r1'), filters.get('k2')]).toEqual([1, 1, 1]);
  });
  it('find a source beside what its servers’ tools have', () => {
    expect(chosenFilters({ source: 'registry', capability: 'capability-2' }, values)).toEqual(['k2', sourceFilter(1)]);
  });
  it('say that a value is not known', () => {
    expect(chosenFilters({ risk: 'enormous' }, values)).toBeUndefined();
  });
});

it('a tool fits a choice only with every facet that tools have', () => {
  const tool = { risk: 0, category: 1, capabilities: [4] };
  expect(toolFits(tool, {}, values)).toBe(true);
  expect(toolFits(tool, { risk: 'critical', category: 'Write', capability: 'capability-4' }, values)).toBe(true);
  expect(toolFits(tool, { risk: 'critical', category: 'Read' }, values)).toBe(false);
  expect(toolFits(tool, { capability: 'capability-5' }, values)).toBe(false);
});
