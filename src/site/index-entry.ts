import type { Classification } from '../catalog/classification.ts';
import { isReachable, wantsAuthorization } from '../catalog/counts.ts';
import type { Server } from '../catalog/server.ts';
import type { ServerRow, ToolRow } from './catalog-index.ts';
import { countLevels } from './count-levels.ts';
import { excerpt } from './reveal.ts';

/** What the index takes of one server. It depends on the server's own files alone, so that it can be kept from one build to the next. */
export interface IndexEntry {
  row: Omit<ServerRow, 'firstTool'>;
  /** In the record's order. */
  tools: Omit<ToolRow, 'server'>[];
  /** By rule, the positions in `tools` on which it fired. */
  rules: Record<string, number[]>;
}

/** `answers` has one entry a tool, in the record's order. */
export function indexEntry(server: Server, answers: readonly Classification[]): IndexEntry {
  const entry: IndexEntry = {
    row: {
      id: server.id,
      aliases: server.aliases,
      title: excerpt(server.title, 120),
      description: excerpt(server.description ?? '', 160),
      status: server.status,
      sources: server.sources,
      from: server.toolsOrigin?.from ?? null,
      reachable: isReachable(server),
      wantsAuthorization: wantsAuthorization(server),
      firstSeen: server.firstSeen,
      toolCount: server.tools.length,
      levels: countLevels(answers),
      conflicts: answers.filter(({ conflicts }) => conflicts.length > 0).length,
    },
    tools: [],
    rules: {},
  };
  for (const [position, { name }] of server.tools.entries()) {
    const { category, riskLevel, confidence, capabilities, evidence } = answers[position]!;
    entry.tools.push({ name, category, riskLevel, confidence, capabilities });
    for (const rule of new Set(evidence.map((item) => item.rule))) (entry.rules[rule] ??= []).push(position);
  }
  return entry;
}
