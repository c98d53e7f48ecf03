import { join } from 'node:path';
import type { Problem } from '../catalog/problem.ts';
import { recordPath } from '../catalog/server-id.ts';
import {
  listRecords,
  readClassification,
  readOverride,
  readServers,
  removeRecord,
  writeClassification,
  type WriteResult,
} from '../catalog/store.ts';
import { answerChanges, type AnswerChange } from './answer-changes.ts';
import { needlessOverrides } from './apply-override.ts';
import { assessServer } from './assess-server.ts';

/** What a pass over the catalog did. */
export interface CatalogRun {
  servers: number;
  tools: number;
  /** Paths below `classifications/` that were written, or would be with `check`. */
  changed: string[];
  /** Paths below `classifications/` whose server is gone. */
  removed: string[];
  /** Corrections that the rules no longer need, a sentence each. */
  needless: string[];
  /** Tools with another category or level than before; empty unless asked for. */
  changes: AnswerChange[];
  problems: Problem[];
}

export interface CatalogPass {
  /** Write nothing and only say what differs. */
  check: boolean;
  /** Also compare each answer with the one before. */
  compare?: boolean;
  onServer?: () => void;
}

/** Classifies a catalog, one server in memory at a time. */
export async function classifyCatalog(catalogDir: string, pass: CatalogPass): Promise<CatalogRun> {
  const { check, compare = false, onServer } = pass;
  const run: CatalogRun = { servers: 0, tools: 0, changed: [], removed: [], needless: [], changes: [], problems: [] };
  const kept = new Set<string>();
  for await (const reading of readServers(catalogDir)) {
    onServer?.();
    if (!reading.ok) {
      run.problems.push(reading.problem);
      kept.add(reading.path.replace(/^servers\//, ''));
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
    const path = recordPath(server.id);
    kept.add(path);
    if (compare) {
      const before = await readClassification(catalogDir, server.id);
      run.changes.push(...answerChanges(before?.ok ? before.value : undefined, classification));
    }
    const result: WriteResult = await writeClassification(catalogDir, classification, check);
    if (result !== 'unchanged') run.changed.push(path);
    run.servers += 1;
    run.tools += classification.tools.length;
  }
  for (const path of await listRecords(catalogDir, 'classifications')) {
    if (kept.has(path)) continue;
    run.removed.push(path);
    if (!check) await removeRecord(catalogDir, 'classifications', path);
  }
  return run;
}

/** Where a classification lies, for messages. */
export function classificationPath(catalogDir: string, path: string): string {
  return join(catalogDir, 'classifications', path);
}
