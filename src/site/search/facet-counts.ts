import type { CatalogIndex } from '../catalog-index.ts';
import { facetNames, type FacetName } from './facet-code.ts';

/** In how many servers each value of each facet occurs, by value. */
export type FacetCounts = Record<FacetName, Record<string, number>>;

/** Counts servers, as the search's results are: a server counts once for a value, however many of its tools have it. */
export function countFacets({ servers, tools }: Pick<CatalogIndex, 'servers' | 'tools'>): FacetCounts {
  const counts = Object.fromEntries(facetNames.map((name) => [name, Object.create(null)])) as FacetCounts;
  for (const { firstTool, toolCount, sources } of servers) {
    const own = tools.slice(firstTool, firstTool + toolCount);
    const values: Record<FacetName, string[]> = {
      category: own.map((tool) => tool.category),
      risk: own.map((tool) => tool.riskLevel),
      source: sources,
      capability: own.flatMap((tool) => tool.capabilities),
    };
    for (const name of facetNames) {
      for (const value of new Set(values[name])) counts[name][value] = (counts[name][value] ?? 0) + 1;
    }
  }
  return counts;
}
