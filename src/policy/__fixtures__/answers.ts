import type { Category, Classification, RiskLevel, ServerClassification } from '../../catalog/classification.ts';
import type { Server } from '../../catalog/server.ts';
import type { Tool } from '../../catalog/tool.ts';

/** A classification with the two answers given and nothing else known. */
export function answer(category: Category | 'unknown', riskLevel: RiskLevel): Classification {
  return {
    category,
    riskLevel,
    confidence: 0.9,
    rationale: 'Made by hand.',
    capabilities: [],
    evidence: [],
    conflicts: [],
    risk: 'made-by-hand',
  };
}

/** A tool with the given parameters. */
export function tool(name: string, properties: Record<string, unknown> = {}, description = ''): Tool {
  const seen = '2026-01-01T00:00:00Z';
  return { name, description, inputSchema: { type: 'object', properties }, firstSeen: seen, lastChanged: seen };
}

/** A server and its classification from tools and their answers. */
export function server(tools: [Tool, Classification][]): { server: Server; classification: ServerClassification } {
  return {
    server: {
      id: 'npm/@acme~server-bank',
      aliases: ['npm/old-bank'],
      title: 'Acme Bank',
      status: 'active',
      packages: [{ registryType: 'npm', identifier: '@acme/server-bank', transport: { type: 'stdio' } }],
      remotes: [],
      sources: ['made'],
      provenance: {},
      toolsOrigin: { source: 'made', from: 'tools/list' },
      tools: tools.map(([each]) => each),
      defects: [],
      firstSeen: '2026-01-01T00:00:00Z',
      lastChanged: '2026-01-01T00:00:00Z',
    },
    classification: {
      server: 'npm/@acme~server-bank',
      tools: tools.map(([{ name }, each]) => ({ name, ...each })),
    },
  };
}

/** One tool of every decision, some with conditions. */
export const bank = server([
  [tool('list_accounts'), answer('Read', 'medium')],
  [tool('get_secret'), answer('Read', 'high')],
  [tool('create_note'), answer('Write', 'medium')],
  [tool('post_publicly'), answer('Write', 'high')],
  [tool('grant_role'), answer('Write', 'critical')],
  [tool('start_job', { dry_run: { type: 'boolean' } }), answer('Execute', 'high')],
  [tool('run_sql', { sql: { type: 'string' } }), answer('Execute', 'critical')],
  [tool('delete_note'), answer('Destructive', 'medium')],
  [tool('drop_database', { dryRun: { type: 'boolean' } }), answer('Destructive', 'critical')],
  [tool('pay', { amount: { type: 'number' } }), answer('Financial', 'critical')],
  [tool('x1'), answer('unknown', 'unknown')],
]);
