import type { Capability, Category, RiskLevel } from '../catalog/classification.ts';
import type { Problem } from '../catalog/problem.ts';
import { readServers } from '../catalog/store.ts';
import type { Server, ToolsFrom } from '../catalog/server.ts';
import { readAnswers, type Answers } from './answers.ts';
import { countLevels } from './count-levels.ts';
import { excerpt } from './reveal.ts';

/** A tool as lists need it. */
export interface ToolRow {
  /** Position of its server in `servers`. */
  server: number;
  name: string;
  category: Category;
  riskLevel: RiskLevel;
  confidence: number;
  capabilities: Capability[];
}

/** A server as lists need it. */
export interface ServerRow {
  id: string;
  aliases: string[];
  title: string;
  /** At most 160 characters on one line; empty when the server has none. */
  description: string;
  status: Server['status'];
  sources: string[];
  /** How the tool list was obtained; `null` when there is none. */
  from: ToolsFrom | null;
  firstSeen: string;
  /** Position of its first tool in `tools`; the others follow. */
  firstTool: number;
  toolCount: number;
  levels: Partial<Record<RiskLevel, number>>;
  conflicts: number;
}

/** How many tools a rule fired on, and the first of them. */
export interface RuleCount {
  count: number;
  /** Positions in `tools`. */
  examples: number[];
}

/** What needs a view of the whole catalog. Small beside the catalog: no definitions, no schemas. */
export interface CatalogIndex {
  servers: ServerRow[];
  tools: ToolRow[];
  rules: Record<string, RuleCount>;
  /** Records that were left out, and why. */
  problems: Problem[];
}

const examplesPerRule = 24;

function addServer(index: CatalogIndex, server: Server, { answers }: Answers): void {
  const row: ServerRow = {
    id: server.id,
    aliases: server.aliases,
    title: excerpt(server.title, 120),
    description: excerpt(server.description ?? '', 160),
    status: server.status,
    sources: server.sources,
    from: server.toolsOrigin?.from ?? null,
    firstSeen: server.firstSeen,
    firstTool: index.tools.length,
    toolCount: server.tools.length,
    levels: countLevels(answers),
    conflicts: 0,
  };
  for (const [position, tool] of server.tools.entries()) {
    const answer = answers[position];
    if (answer === undefined) continue;
    const { category, riskLevel, confidence, capabilities } = answer;
    for (const rule of new Set(answer.evidence.map((item) => item.rule))) {
      const counted = (index.rules[rule] ??= { count: 0, examples: [] });
      counted.count += 1;
      if (counted.examples.length < examplesPerRule) counted.examples.push(index.tools.length);
    }
    index.tools.push({ server: index.servers.length, name: tool.name, category, riskLevel, confidence, capabilities });
    if (answer.conflicts.length > 0) row.conflicts += 1;
  }
  index.servers.push(row);
}

/** Reads the catalog once, a server at a time. A record that cannot be read is in `problems` and nowhere else. */
export async function buildCatalogIndex(catalogDir: string, step: () => void = () => {}): Promise<CatalogIndex> {
  const index: CatalogIndex = {
    servers: [],
    tools: [],
    rules: Object.create(null) as CatalogIndex['rules'],
    problems: [],
  };
  for await (const reading of readServers(catalogDir)) {
    step();
    if (!reading.ok) {
      index.problems.push(reading.problem);
      continue;
    }
    const answers = await readAnswers(catalogDir, reading.value);
    index.problems.push(...answers.problems);
    addServer(index, reading.value, answers);
  }
  return index;
}
