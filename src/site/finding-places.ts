import { serverPath, toolPath } from '../catalog/server-id.ts';
import type { RiskLevel } from '../catalog/classification.ts';
import type { CatalogIndex, FindingPlace } from './catalog-index.ts';
import { excerpt } from './reveal.ts';

/** A tool or server in the list of those with a kind of finding. */
export interface PlaceLink {
  /** Absent where the finding is in the server's own texts. */
  tool: { name: string; path: string; riskLevel: RiskLevel } | undefined;
  server: { title: string; path: string };
}

/** Places of a kind, in the order of servers; none for a kind that nothing has. */
export function placesOf({ findings }: CatalogIndex, kind: string): readonly FindingPlace[] {
  return Object.hasOwn(findings, kind) ? (findings[kind] as FindingPlace[]) : [];
}

export function placeLink({ servers, tools }: CatalogIndex, { server, tool }: FindingPlace): PlaceLink {
  const { id, title } = servers[server]!;
  const row = tool === undefined ? undefined : tools[tool]!;
  return {
    tool: row && { name: excerpt(row.name, 128), path: `${toolPath(id, row.name)}#findings`, riskLevel: row.riskLevel },
    server: { title, path: tool === undefined ? `${serverPath(id)}#findings` : serverPath(id) },
  };
}
