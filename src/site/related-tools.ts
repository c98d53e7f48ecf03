import type { CatalogIndex } from './catalog-index.ts';
import { riskRank } from './texts/risk-levels.ts';
import { kindOf, placeIn, type ToolGroups, type ToolList } from './tool-groups.ts';

/** Positions in the index's `tools`. */
export interface RelatedTools {
  /** Other tools of the server, worst first. */
  sameServer: number[];
  /** The tool's kind on other servers: those of the same name first. */
  otherServers: number[];
}

const shown = 5;

/** The next ones after `position`, round the list: a new server changes its neighbours' pages and no others. */
function neighbours(list: ToolList, start: number, fits: (tool: number) => boolean, most: number): number[] {
  const found: number[] = [];
  for (let step = 1; step < Math.min(list.length, 200) && found.length < most; step += 1) {
    const tool = list[(start + step) % list.length];
    if (tool !== undefined && fits(tool)) found.push(tool);
  }
  return found;
}

export function relatedTools(index: CatalogIndex, groups: ToolGroups, position: number): RelatedTools {
  const tool = index.tools[position]!;
  const { firstTool, toolCount } = index.servers[tool.server]!;
  const sameServer = Array.from({ length: toolCount }, (_, offset) => firstTool + offset)
    .filter((other) => other !== position)
    .sort((a, b) => riskRank[index.tools[b]!.riskLevel] - riskRank[index.tools[a]!.riskLevel] || a - b)
    .slice(0, shown);
  const servers = new Set([tool.server]);
  const fits = (other: number) => {
    const { server } = index.tools[other]!;
    if (servers.has(server)) return false;
    servers.add(server);
    return true;
  };
  const around = (list: ToolList = [], most: number) =>
    neighbours(list, placeIn(list, groups.rank, position), fits, most);
  const sameName = around(groups.byName.get(tool.name), shown);
  const sameKind = around(groups.byKind.get(kindOf(tool)), shown - sameName.length);
  return { sameServer, otherServers: [...sameName, ...sameKind] };
}
