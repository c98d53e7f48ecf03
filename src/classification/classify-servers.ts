import type { Problem } from '../catalog/problem.ts';
import { recordPath } from '../catalog/server-id.ts';
import {
  readClassificationSync,
  readOverrideSync,
  readServerAtSync,
  writeClassificationSync,
} from '../catalog/store-sync.ts';
import { answerChanges, type AnswerChange } from './answer-changes.ts';
import { needlessOverrides } from './apply-override.ts';
import { assessServer, assessServers, type ServerToAssess } from './assess-server.ts';

/** Which records of a catalog to classify, and what to tell of them. Plain data: it goes to a worker. */
export interface ServersJob {
  catalogDir: string;
  /** Below `servers/`, in path order. */
  paths: string[];
  /** Write nothing and only say what differs. */
  check: boolean;
  /** Also compare each answer with the one before. */
  compare: boolean;
}

/** What became of these records. */
export interface ServersRun {
  servers: number;
  tools: number;
  /** Paths below `classifications/` that were written, or would be with `check`. */
  changed: string[];
  /** Corrections that the rules no longer need, a sentence each. */
  needless: string[];
  /** Tools with another category or level than before; empty unless asked for. */
  changes: AnswerChange[];
  problems: Problem[];
}

/** The records that can be read, with what people corrected of them. */
function serversAt({ catalogDir, paths }: ServersJob, problems: Problem[]): ServerToAssess[] {
  const servers: ServerToAssess[] = [];
  for (const path of paths) {
    const reading = readServerAtSync(catalogDir, path);
    if (reading === undefined) continue;
    if (!reading.ok) {
      problems.push(reading.problem);
      continue;
    }
    const override = readOverrideSync(catalogDir, reading.value.id);
    if (override && !override.ok) problems.push(override.problem);
    servers.push({ server: reading.value, override: override?.ok ? override.value : undefined });
  }
  return servers;
}

/** Classifies these records, all of them in memory at a time. It waits for the disk: nothing else runs in its thread meanwhile. */
export function classifyServers(job: ServersJob): ServersRun {
  const { catalogDir, check, compare } = job;
  const run: ServersRun = { servers: 0, tools: 0, changed: [], needless: [], changes: [], problems: [] };
  const servers = serversAt(job, run.problems);
  for (const [position, classification] of assessServers(servers).entries()) {
    const { server, override } = servers[position]!;
    if (override) {
      const needless = needlessOverrides(assessServer(server), override);
      run.needless.push(...needless.map((sentence) => `${server.id}: ${sentence}`));
    }
    if (compare) {
      const before = readClassificationSync(catalogDir, server.id);
      run.changes.push(...answerChanges(before?.ok ? before.value : undefined, classification));
    }
    const result = writeClassificationSync(catalogDir, classification, check);
    if (result !== 'unchanged') run.changed.push(recordPath(server.id));
    run.servers += 1;
    run.tools += classification.tools.length;
  }
  return run;
}
