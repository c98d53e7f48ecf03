import type { CatalogIndex, ServerRow } from './catalog-index.ts';
import { riskRank } from './texts/risk-levels.ts';
import { kindOf, placeIn, type ToolGroups, type ToolList } from './tool-groups.ts';

/** Positions in the index's `tools`. */
export interface RelatedTools {
  /** Other tools of the server, worst first. */
  sameServer: number[];
  /** The tool's kind on other servers: those of the same name first. */
  otherServers: number[];
}

const shown = 4;

/** The next ones after `position`, round the list: a new server changes its neighbours' pages and no others. */
function neighbours(list: ToolList, start: number, fits: (tool: number) => boolean, most: number): number[] {
  const found: number[] = [];
  for (let step = 1; step < Math.min(list.length, 200) && found.length < most; step += 1) {
    const tool = list[(start + step) % list.length];
    if (tool !== undefined && fits(tool)) found.push(tool);
  }
  return found;
}

/** The tools of a server, worst first, made once a server and not once a page. */
const ofServer = new WeakMap<ServerRow, ToolList>();

function toolsOf(index: CatalogIndex, server: ServerRow): ToolList {
  let tools = ofServer.get(server);
  if (tools === undefined) {
    tools = Array.from({ length: server.toolCount }, (_, offset) => server.firstTool + offset).sort(
      (a, b) => riskRank[index.tools[b]!.riskLevel] - riskRank[index.tools[a]!.riskLevel] || a - b,
    );
    ofServer.set(server, tools);
  }
  return tools;
}

export function relatedTools(index: CatalogIndex, groups: ToolGroups, position: number): RelatedTools {
  const tool = index.tools[position]!;
  const sameServer = toolsOf(index, index.servers[tool.server]!)
    .slice(0, shown + 1)
    .filter((other) => other !== position)
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
