import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readServers } from '../../catalog/store.ts';
import { answerInOrder } from '../../classification/ordered-worker.ts';
import { readAnswers } from '../answers.ts';
import { indexEntry } from '../index-entry.ts';
import { hashOfFile, type FileMark } from './file-mark.ts';
import { folders, type SnapshotRow } from './snapshot.ts';

/** A server that was not seen before, or of which a file has another size or time. */
export interface SeenServer {
  path: string;
  /** One a folder: size and time of its file now; `null` where it has none. */
  found: ([size: number, time: number] | null)[];
  /** One a folder, as it was seen before; absent for a new server. */
  known?: (FileMark | null)[] | undefined;
}

/** What became of it: where all hashes are as they were, its files alone. */
export type ReadServer = SnapshotRow | Pick<SnapshotRow, 'files'>;

/** Servers of a catalog that a worker thread looks at. */
export interface ReadJob {
  catalogDir: string;
  servers: SeenServer[];
}

async function readRow(catalogDir: string, path: string, files: SnapshotRow['files']): Promise<SnapshotRow> {
  for await (const reading of readServers(catalogDir, [path])) {
    if (!reading.ok) return { path, files, problems: [reading.problem], facts: [] };
    const { answers, problems } = await readAnswers(catalogDir, reading.value);
    return { path, files, entry: indexEntry(reading.value, answers), problems, facts: [] };
  }
  return { path, files, problems: [], facts: [] };
}

/** The mark of a file. Its content is read only when size or time differ from what they were. */
function markOf(file: string, [size, time]: [number, number], before: FileMark | null = null): FileMark {
  if (before !== null && before[0] === size && before[1] === time) return before;
  return [size, time, hashOfFile(file)];
}

/** Reads those of the servers whose files have other bytes than before. */
export async function readSeen({ catalogDir, servers }: ReadJob): Promise<ReadServer[]> {
  const read: ReadServer[] = [];
  for (const { path, found, known } of servers) {
    const files = found.map((seen, at) => seen && markOf(join(catalogDir, folders[at]!, path), seen, known?.[at]));
    const same = known !== undefined && files.every((mark, folder) => mark?.[2] === known[folder]?.[2]);
    read.push(same ? { files } : await readRow(catalogDir, path, files));
  }
  return read;
}

const worker = new URL('./server-rows-worker.ts', import.meta.url);
const batchSize = 250;
/** More than cores, since the first reading of so many files waits for the disk. */
const threads = 2 * availableParallelism();
/** To start a thread takes as long as to read so many. */
const fewServers = 1000;

/** What became of the servers, in their order; many are read on all cores. */
export async function* readServerRows({ catalogDir, servers }: ReadJob): AsyncGenerator<ReadServer> {
  if (servers.length < fewServers) return yield* await readSeen({ catalogDir, servers });
  const jobs = Array.from({ length: Math.ceil(servers.length / batchSize) }, (_, batch) => ({
    catalogDir,
    servers: servers.slice(batch * batchSize, (batch + 1) * batchSize),
  }));
  for await (const read of answerInOrder<ReadJob, ReadServer[]>(worker, jobs, threads)) yield* read;
}
