import { categories, type Category, type RiskLevel } from '../catalog/classification.ts';
import { ServerCounter } from '../catalog/counts.ts';
import type { ToolsFrom } from '../catalog/server.ts';
import type { CatalogIndex } from './catalog-index.ts';

/** The counts that the site always says apart. */
export interface Counts {
  knownServers: number;
  /** A running server answered the crawler itself. */
  reachedServers: number;
  /** Of these, servers that give no list without authorization. */
  wantsAuthorization: number;
  serversWithTools: number;
  tools: number;
  /** The same tools by how their list was obtained. */
  toolsFrom: Record<ToolsFrom, number>;
  classifiedTools: number;
  unknownTools: number;
  categories: Record<Category, number>;
  levels: Record<RiskLevel, number>;
}

/** Servers are counted as a crawl counts them. */
export function countCatalog({ servers, tools }: Pick<CatalogIndex, 'servers' | 'tools'>): Counts {
  const counter = new ServerCounter();
  for (const server of servers) counter.add(server);
  const { reachable, withTools, ...same } = counter.counts;
  const counts: Counts = {
    ...same,
    knownServers: servers.length,
    reachedServers: reachable,
    serversWithTools: withTools,
    classifiedTools: 0,
    unknownTools: 0,
    categories: { ...(Object.fromEntries(categories.map((one) => [one, 0])) as Record<Category, number>), unknown: 0 },
    levels: { unknown: 0, low: 0, medium: 0, high: 0, critical: 0 },
  };
  for (const tool of tools) {
    counts.categories[tool.category] += 1;
    counts.levels[tool.riskLevel] += 1;
  }
  counts.unknownTools = counts.levels.unknown;
  counts.classifiedTools = counts.tools - counts.unknownTools;
  return counts;
}
