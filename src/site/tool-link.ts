import { serverPath, toolPath } from '../catalog/server-id.ts';
import type { CatalogIndex, ToolRow } from './catalog-index.ts';
import { excerpt, reveal } from './reveal.ts';

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
    serverTitle: excerpt(title, 60),
    serverPath: serverPath(id),
  };
}
