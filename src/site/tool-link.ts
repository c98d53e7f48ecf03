import { serverPath, toolPath } from '../catalog/server-id.ts';
import type { CatalogIndex, ToolRow } from './catalog-index.ts';
import { reveal } from './reveal.ts';
import { riskRank } from './texts/risk-levels.ts';

/** A tool in a list. */
export interface ToolLink extends Pick<ToolRow, 'category' | 'riskLevel' | 'confidence'> {
  /** With hidden characters shown. */
  name: string;
  path: string;
  serverTitle: string;
  serverPath: string;
}

export function toolLink(index: CatalogIndex, position: number): ToolLink {
  const { server, name, category, riskLevel, confidence } = index.tools[position]!;
  const { id, title } = index.servers[server]!;
  return {
    name: reveal(name),
    path: toolPath(id, name),
    category,
    riskLevel,
    confidence,
    serverTitle: title,
    serverPath: serverPath(id),
  };
}

/** A server's tools, worst first, then in the server's own order. */
export function toolsOfServer(index: CatalogIndex, server: number): ToolLink[] {
  const { firstTool, toolCount } = index.servers[server]!;
  return Array.from({ length: toolCount }, (_, offset) => toolLink(index, firstTool + offset)).sort(
    (a, b) => riskRank[b.riskLevel] - riskRank[a.riskLevel],
  );
}
