import type { Classification } from '../../catalog/classification.ts';
import type { Server } from '../../catalog/server.ts';
import type { Tool } from '../../catalog/tool.ts';

const day = '2026-01-01T00:00:00Z';

/** A tool for tests. */
export function testTool(name: string, description?: string): Tool {
  return {
    name,
    ...(description !== undefined && { description }),
    inputSchema: { type: 'object' },
    firstSeen: day,
    lastChanged: day,
  };
}

/** A server for tests; `over` replaces any field. */
export function testServer(id: string, title: string, tools: Tool[] = [], over: Partial<Server> = {}): Server {
  return {
    id,
    aliases: [],
    title,
    status: 'active',
    packages: [],
    remotes: [],
    sources: ['one'],
    provenance: {},
    toolsOrigin: { source: 'one', from: 'published' },
    tools,
    defects: [],
    firstSeen: day,
    lastChanged: day,
    ...over,
  };
}

/** An answer for tests. */
export function testAnswer(over: Partial<Classification> = {}): Classification {
  const answer: Classification = {
    category: 'Read',
    riskLevel: 'low',
    confidence: 0.9,
    rationale: '',
    capabilities: [],
    evidence: [],
    conflicts: [],
    risk: 'test',
  };
  return { ...answer, ...over };
}
