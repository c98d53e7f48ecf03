import type { Problem } from '../catalog/problem.ts';
import { recordPath } from '../catalog/server-id.ts';
import { readClassification, readOverride, readServers, writeClassification } from '../catalog/store.ts';
import { answerChanges, type AnswerChange } from './answer-changes.ts';
import { needlessOverrides } from './apply-override.ts';
import { assessServer } from './assess-server.ts';

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

/** Classifies these records, one in memory at a time. */
export async function classifyServers({ catalogDir, paths, check, compare }: ServersJob): Promise<ServersRun> {
  const run: ServersRun = { servers: 0, tools: 0, changed: [], needless: [], changes: [], problems: [] };
  for await (const reading of readServers(catalogDir, paths)) {
    if (!reading.ok) {
      run.problems.push(reading.problem);
      continue;
    }
    const server = reading.value;
    const override = await readOverride(catalogDir, server.id);
    if (override && !override.ok) run.problems.push(override.problem);
    const classification = assessServer(server, override?.ok ? override.value : undefined);
    if (override?.ok) {
      const needless = needlessOverrides(assessServer(server), override.value);
      run.needless.push(...needless.map((sentence) => `${server.id}: ${sentence}`));
    }
    if (compare) {
      const before = await readClassification(catalogDir, server.id);
      run.changes.push(...answerChanges(before?.ok ? before.value : undefined, classification));
    }
    const result = await writeClassification(catalogDir, classification, check);
    if (result !== 'unchanged') run.changed.push(recordPath(server.id));
    run.servers += 1;
    run.tools += classification.tools.length;
  }
  return run;
}
