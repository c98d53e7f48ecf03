import type { ToolsFrom } from '../catalog/server.ts';

/** The sources whose word counts, first to last. A source that is not named here comes after them, by its id. */
const order = [
  'npm',
  'pypi',
  'oci',
  'mcp-registry',
  'docker-mcp-registry',
  'toolhive-registry',
  'mcpm',
  'remote',
  'tools-list',
  'toolsdk-mcp-registry',
  'client-config',
];

/** Compares two sources: negative when the first one's word counts more. */
export function bySource(a: string, b: string): number {
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** What a running server says counts more than what was published, and that more than what was read out of code. */
export const toolsFromOrder: readonly ToolsFrom[] = ['tools/list', 'published', 'extracted'];
