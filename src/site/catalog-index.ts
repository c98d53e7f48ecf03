import type { Capability, Category, RiskLevel } from '../catalog/classification.ts';
import type { Problem } from '../catalog/problem.ts';
import { readServers } from '../catalog/store.ts';
import type { Server, ToolsFrom } from '../catalog/server.ts';
import { readAnswers } from './answers.ts';
import { indexEntry, type IndexEntry } from './index-entry.ts';

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
  /** It answered the crawler itself. */
  reachable: boolean;
  /** One of its addresses gives no list without authorization. */
  wantsAuthorization: boolean;
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

function addEntry(index: CatalogIndex, { row, tools, rules }: IndexEntry): void {
  const firstTool = index.tools.length;
  for (const [rule, positions] of Object.entries(rules)) {
    const counted = (index.rules[rule] ??= { count: 0, examples: [] });
    counted.count += positions.length;
    const room = examplesPerRule - counted.examples.length;
    counted.examples.push(...positions.slice(0, Math.max(room, 0)).map((position) => firstTool + position));
  }
  for (const tool of tools) index.tools.push({ server: index.servers.length, ...tool });
  index.servers.push({ ...row, firstTool });
}

/** The index of these servers, in their order. */
export function assembleIndex(entries: Iterable<IndexEntry>, problems: Problem[]): CatalogIndex {
  const rules = Object.create(null) as CatalogIndex['rules'];
  const index: CatalogIndex = { servers: [], tools: [], rules, problems };
  for (const entry of entries) addEntry(index, entry);
  return index;
}

/** Reads the catalog once, a server at a time. A record that cannot be read is in `problems` and nowhere else. */
export async function buildCatalogIndex(catalogDir: string): Promise<CatalogIndex> {
  const entries: IndexEntry[] = [];
  const problems: Problem[] = [];
  for await (const reading of readServers(catalogDir)) {
    if (!reading.ok) {
      problems.push(reading.problem);
      continue;
    }
    const answers = await readAnswers(catalogDir, reading.value);
    problems.push(...answers.problems);
    entries.push(indexEntry(reading.value, answers.answers));
  }
  return assembleIndex(entries, problems);
}
