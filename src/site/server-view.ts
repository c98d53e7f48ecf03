import { serverPath } from '../catalog/server-id.ts';
import type { RiskLevel } from '../catalog/classification.ts';
import type { ServerRow } from './catalog-index.ts';
import type { ToolHead } from './tool-view.ts';
import { counted } from './round-down.ts';
import { riskLevelOrder, riskLevelTexts, riskRank } from './texts/risk-levels.ts';

/** The worst level of the server's tools; `undefined` when it has none. */
export function worstLevel({ levels }: Pick<ServerRow, 'levels'>): RiskLevel | undefined {
  return riskLevelOrder.filter((level) => levels[level]).toSorted((a, b) => riskRank[b] - riskRank[a])[0];
}

/** "2 critical, 1 high and 4 low": how many tools of each level there are, worst first; empty without tools. */
export function levelSummary({ levels }: Pick<ServerRow, 'levels'>): string {
  const worstFirst = riskLevelOrder.toSorted((a, b) => riskRank[b] - riskRank[a]);
  const parts = worstFirst.flatMap((level) => (levels[level] ? [`${levels[level]} ${level}`] : []));
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** How many tools a server has: a list without any is known, and differs from a list that nobody gave. */
export function toolCountText({ toolCount, from }: Pick<ServerRow, 'toolCount' | 'from'>): string {
  if (toolCount > 0) return counted(toolCount, 'tool');
  return from === null ? 'no tool list known' : 'lists no tools';
}

/** The verdict on a server in one sentence. */
export function serverVerdict(row: Pick<ServerRow, 'levels' | 'toolCount' | 'from'>): string {
  const worst = worstLevel(row);
  if (worst === undefined)
    return row.from === null
      ? 'No source gave this server’s tool list, so nothing is known of what it can do.'
      : 'Its tool list is empty: it offers an agent no tool to call. It may list some to those who sign in or set it up.';
  const count = row.levels[worst] ?? 0;
  const which =
    row.toolCount === 1
      ? 'Its only tool is'
      : count === row.toolCount
        ? `All ${count} tools are`
        : `${count} of ${row.toolCount} tools ${count === 1 ? 'is' : 'are'}`;
  return `${which} of ${worst} risk: ${riskLevelTexts[worst].consequence}.`;
}

export function serverHead(row: ServerRow): ToolHead {
  const tools = [toolCountText(row), levelSummary(row)].filter(Boolean).join(': ');
  return {
    title: row.title === row.id ? `${row.id} MCP server` : `${row.title} (${row.id})`,
    description: `${row.title} (${row.id}), ${tools}. Risk of each tool with evidence, and policies to copy.`,
    crumbs: [
      { label: 'Servers', path: '/servers/' },
      { label: row.title, path: serverPath(row.id) },
    ],
  };
}
