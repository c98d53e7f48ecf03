import { describe, expect, it } from 'vitest';
import {
  encodeFacets,
  decodeFacets,
  facetFilters,
  headingId,
  parseHeadingId,
  chosenFilters,
  toolFits,
} from './facet-code.ts';

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
  it('is told from a segment that itself ends in escaped bytes', () => {
    const facets = { risk: 0, category: 1, capabilities: [3] };
    expect(parseHeadingId(headingId('a~2fb~7e', facets))).toEqual({ segment: 'a~2fb~7e', facets });
  });
  it('is not read out of another heading', () => {
    expect(parseHeadingId('about')).toBeUndefined();
    expect(parseHeadingId('~about')).toBeUndefined();
  });
});

describe('filters', () => {
  const tools = [
    { risk: 0, category: 1, capabilities: [2] },
    { risk: 1, category: 0, capabilities: [] },
  ];
  const filters = facetFilters(tools, [1]);
  it('find a server by a category and a level only where one tool has both', () => {
    const finds = (choice: Parameters<typeof chosenFilters>[0]) =>
      chosenFilters(choice, values)?.every((filter) => filters.includes(filter));
    expect(finds({ category: 'Write', risk: 'critical' })).toBe(true);
    expect(finds({ category: 'Write', risk: 'low' })).toBe(false);
    expect(finds({ category: 'Read' })).toBe(true);
    expect(finds({ source: 'registry', capability: 'capability-2' })).toBe(true);
    expect(finds({ source: 'npm' })).toBe(false);
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
