import { serverPath, toolPath, toolSegment } from '../catalog/server-id.ts';
import type { CatalogIndex, ToolRow } from './catalog-index.ts';
import { excerpt, reveal } from './reveal.ts';

/** A tool in a list of one server's tools. */
export interface ToolLabel extends Pick<ToolRow, 'category' | 'riskLevel' | 'confidence'> {
  /** With hidden characters shown. */
  name: string;
  path: string;
}

/** A tool in a list. */
export interface ToolLink extends ToolLabel {
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

/** On a tool's page, another tool of its server: they lie beside each other, and a relative address keeps every page small. */
export function toolBeside(index: CatalogIndex, position: number): ToolLabel {
  const { name, category, riskLevel, confidence } = index.tools[position]!;
  return { name: reveal(name), path: `../${toolSegment(name)}/`, category, riskLevel, confidence };
}
