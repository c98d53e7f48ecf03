import type { Classification } from '../catalog/classification.ts';
import { countedOf } from '../catalog/counts.ts';
import type { Server } from '../catalog/server.ts';
import type { ServerRow, ToolRow } from './catalog-index.ts';
import { countLevels } from './count-levels.ts';
import { dayOf, transportsOf } from './fact-card.ts';
import { tallyHints, type HintTallies } from './hint-tally.ts';
import { excerpt } from './reveal.ts';

/** What the index takes of one server. It depends on the server's own files alone, so that it can be kept from one build to the next. */
export interface IndexEntry {
  row: Omit<ServerRow, 'firstTool'>;
  /** In the record's order. */
  tools: Omit<ToolRow, 'server'>[];
  /** By rule, the positions in `tools` on which it fired. */
  rules: Record<string, number[]>;
  /** By kind of finding, the positions in `tools` that have it, each once; -1 stands for the server's own texts. */
  findings: Record<string, number[]>;
  hints: HintTallies;
}

/** The latest of these times; `null` when there is none. */
function newest(times: readonly (string | undefined)[]): string | null {
  return times.reduce<string | null>((latest, time = '') => (time > (latest ?? '') ? time : latest), null);
}

/** The days on which this record or one of its tools came or changed, sorted: their pages of the change log are linked from its own pages. */
function daysOf({ firstSeen, lastChanged, goneSince, tools }: Server): string[] {
  const times = [firstSeen, lastChanged, ...tools.flatMap((tool) => [tool.firstSeen, tool.lastChanged])];
  return [...new Set([...times, ...(goneSince ? [goneSince] : [])].map(dayOf))].toSorted();
}

function positionsByKind({ tools, findings = [] }: Server): Record<string, number[]> {
  const positions = new Map(tools.map(({ name }, position) => [name, position]));
  const byKind = Map.groupBy(findings, ({ id }) => id);
  return Object.fromEntries(
    [...byKind].map(([kind, found]) => [
      kind,
      [...new Set(found.map(({ tool }) => (tool === undefined ? -1 : (positions.get(tool) ?? -1))))],
    ]),
  );
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
      transports: transportsOf(server),
      ...countedOf(server),
      firstSeen: server.firstSeen,
      days: daysOf(server),
      gone: server.goneSince !== undefined,
      removed: server.removed !== undefined,
      publishedAt: newest(server.packages.map((one) => one.publishedAt)),
      levels: countLevels(answers),
      conflicts: answers.filter(({ conflicts }) => conflicts.length > 0).length,
      findings: server.findings?.length ?? 0,
    },
    tools: [],
    rules: {},
    findings: positionsByKind(server),
    hints: tallyHints(server.tools, answers),
  };
  for (const [position, { name }] of server.tools.entries()) {
    const { category, riskLevel, confidence, capabilities, evidence, conflicts } = answers[position]!;
    const conflict = conflicts.length > 0 && { conflict: true as const };
    entry.tools.push({ name, category, riskLevel, confidence, capabilities, ...conflict });
    for (const rule of new Set(evidence.map((item) => item.rule))) (entry.rules[rule] ??= []).push(position);
  }
  return entry;
}
