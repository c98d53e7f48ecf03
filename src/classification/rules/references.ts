import type { Reference } from '../rule.ts';

/** The documents that rules refer to, each written once. */
export const references = {
  toolAnnotations: {
    id: 'MCP tools',
    title: 'Model Context Protocol specification: Tools',
    url: 'https://modelcontextprotocol.io/specification/2025-11-25/server/tools',
  },
} satisfies Record<string, Reference>;
