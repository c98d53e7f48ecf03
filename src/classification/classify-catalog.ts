import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { listRecords, removeRecord } from '../catalog/store.ts';
import { classifyServers, type ServersJob, type ServersRun } from './classify-servers.ts';
import { answerInOrder } from './ordered-worker.ts';

/** What a pass over the catalog did. */
export interface CatalogRun extends ServersRun {
  /** Paths below `classifications/` whose server is gone. */
  removed: string[];
}

export interface CatalogPass {
  /** Write nothing and only say what differs. */
  check: boolean;
  /** Also compare each answer with the one before. */
  compare?: boolean;
  /** Records to classify alone, below `servers/` in path order; classifications without a server are then left as they are. */
  paths?: readonly string[];
  /** Called with the number of servers that were done since the last call. */
  onServers?: (count: number) => void;
  /** Cores to use; default all of this machine's. */
  workers?: number;
}

const serversWorker = new URL('./servers-worker.ts', import.meta.url);

/** Records in one message to a worker: enough tools for `classifyAll` to be fast, few enough to be young when they are collected. */
const batchSize = 25;
/** Fewer records than these are done before a worker has started. */
const inlineRecords = 250;

function* jobsOf(
  catalogDir: string,
  paths: readonly string[],
  { check, compare = false }: CatalogPass,
): Generator<ServersJob> {
  for (let first = 0; first < paths.length; first += batchSize) {
    yield { catalogDir, paths: paths.slice(first, first + batchSize), check, compare };
  }
}

/** The jobs' results in their order, whoever worked them out. */
async function* runsOf(jobs: Generator<ServersJob>, records: number, workers: number): AsyncGenerator<ServersRun> {
  if (workers > 1 && records > inlineRecords)
    yield* answerInOrder<ServersJob, ServersRun>(serversWorker, jobs, workers);
  else for (const job of jobs) yield classifyServers(job);
}

/** Classifies a catalog on all cores; one message's records of each worker are in memory at a time. */
export async function classifyCatalog(catalogDir: string, pass: CatalogPass): Promise<CatalogRun> {
  const run: CatalogRun = { servers: 0, tools: 0, changed: [], removed: [], needless: [], changes: [], problems: [] };
  const paths = pass.paths ?? (await listRecords(catalogDir, 'servers'));
  const jobs = jobsOf(catalogDir, paths, pass);
  for await (const part of runsOf(jobs, paths.length, pass.workers ?? availableParallelism())) {
    run.servers += part.servers;
    run.tools += part.tools;
    run.changed.push(...part.changed);
    run.needless.push(...part.needless);
    run.changes.push(...part.changes);
    run.problems.push(...part.problems);
    pass.onServers?.(part.servers + part.problems.length);
  }
  if (pass.paths !== undefined) return run;
  // A record that cannot be read keeps its classification until somebody has mended it.
  const kept = new Set(paths);
  for (const path of await listRecords(catalogDir, 'classifications')) {
    if (kept.has(path)) continue;
    run.removed.push(path);
    if (!pass.check) await removeRecord(catalogDir, 'classifications', path);
  }
  return run;
}

/** Where a classification lies, for messages. */
export function classificationPath(catalogDir: string, path: string): string {
  return join(catalogDir, 'classifications', path);
}
