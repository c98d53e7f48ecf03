import type { Capability, Category, RiskLevel } from '../catalog/classification.ts';
import type { Problem } from '../catalog/problem.ts';
import { readServers } from '../catalog/store.ts';
import type { Counted } from '../catalog/counts.ts';
import type { Server } from '../catalog/server.ts';
import { readAnswers } from './answers.ts';
import { addHints, noHints, type HintTallies } from './hint-tally.ts';
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
  /** Set when a hint of the author conflicts with the answer. */
  conflict?: true;
}

/** A server as lists need it. */
export interface ServerRow extends Counted {
  id: string;
  aliases: string[];
  title: string;
  /** At most 160 characters on one line; empty when the server has none. */
  description: string;
  status: Server['status'];
  sources: string[];
  /** By which it is offered; empty when no source says. */
  transports: string[];
  firstSeen: string;
  /** Days on which the record says that it, or a tool of it, came or changed; sorted. */
  days: string[];
  /** No source lists it any more. */
  gone: boolean;
  /** Its content was left out on request. */
  removed: boolean;
  /** When the newest of its packages was published; `null` when no registry said. */
  publishedAt: string | null;
  /** Position of its first tool in `tools`; the others follow. */
  firstTool: number;
  levels: Partial<Record<RiskLevel, number>>;
  conflicts: number;
  /** In its own texts and its tools'. */
  findings: number;
}

/** How many tools a rule fired on, and the first of them. */
export interface RuleCount {
  count: number;
  /** Positions in `tools`. */
  examples: number[];
}

/** Where a kind of finding was found. */
export interface FindingPlace {
  /** Position in `servers`. */
  server: number;
  /** Position in `tools`; absent for the server's own texts. */
  tool?: number;
}

/** What needs a view of the whole catalog. Small beside the catalog: no definitions, no schemas. */
export interface CatalogIndex {
  servers: ServerRow[];
  tools: ToolRow[];
  rules: Record<string, RuleCount>;
  /** By kind. */
  findings: Record<string, FindingPlace[]>;
  hints: HintTallies;
  /** Records that were left out, and why. */
  problems: Problem[];
}

const examplesPerRule = 24;
/** So that one large server does not fill the list where others have examples too. */
const examplesPerServer = 3;

/** Examples beyond those of each server, by rule: for rules that fire on few servers. */
type SpareExamples = Map<string, number[]>;

function addEntry(index: CatalogIndex, { row, tools, rules, findings, hints }: IndexEntry, spare: SpareExamples): void {
  const [server, firstTool] = [index.servers.length, index.tools.length];
  for (const [rule, positions] of Object.entries(rules)) {
    const counted = (index.rules[rule] ??= { count: 0, examples: [] });
    counted.count += positions.length;
    const places = positions.slice(0, examplesPerRule).map((position) => firstTool + position);
    const room = examplesPerRule - counted.examples.length;
    counted.examples.push(...places.splice(0, Math.min(room, examplesPerServer)));
    const left = spare.get(rule) ?? [];
    if (left.length < examplesPerRule) spare.set(rule, left.concat(places));
  }
  for (const [kind, positions] of Object.entries(findings)) {
    const places = (index.findings[kind] ??= []);
    for (const position of positions) places.push({ server, ...(position >= 0 && { tool: firstTool + position }) });
  }
  addHints(index.hints, hints);
  for (const tool of tools) index.tools.push({ server, ...tool });
  index.servers.push({ ...row, firstTool });
}

/** The index of these servers, in their order. */
export function assembleIndex(entries: Iterable<IndexEntry>, problems: Problem[]): CatalogIndex {
  const index: CatalogIndex = {
    servers: [],
    tools: [],
    // Their keys come from files: `__proto__` is one like any other.
    rules: Object.create(null) as CatalogIndex['rules'],
    findings: Object.create(null) as CatalogIndex['findings'],
    hints: noHints(),
    problems,
  };
  const spare: SpareExamples = new Map();
  for (const entry of entries) addEntry(index, entry, spare);
  for (const [rule, counted] of Object.entries(index.rules))
    counted.examples = [...counted.examples, ...(spare.get(rule) ?? [])].slice(0, examplesPerRule);
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
