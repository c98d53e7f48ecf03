import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { toLine } from '../../catalog/json.ts';
import type { Problem } from '../../catalog/problem.ts';
import { readServers } from '../../catalog/store.ts';
import { readAnswers } from '../answers.ts';
import { indexEntry, type IndexEntry } from '../index-entry.ts';
import { hashOfFile, listFiles, markOf, type FileMark } from './file-mark.ts';

/** The folders of a catalog from which the pages of one server are made. */
const folders = ['servers', 'classifications', 'overrides', 'corrections'] as const;

/** One server as a build saw it. */
export interface SnapshotRow {
  /** Of the record, below `servers/`. */
  path: string;
  /** One a folder of the catalog; `null` where the server has no file. */
  files: (FileMark | null)[];
  /** Absent when the record cannot be read. */
  entry?: IndexEntry;
  problems: Problem[];
  /** Whether the classification is not what the rules say; absent when it is. */
  stale?: boolean;
  /** One a tool: what its page shows of other servers, as a hash. */
  facts: string[];
}

/** What a site was built from. */
export interface Snapshot {
  /** Hash of the templates. */
  templates: string;
  /** Hash of what is in the catalog beside the servers' own files, such as its labels. */
  rest: string;
  /** What every tool's page says of the whole catalog. */
  everywhere: string;
  /** Hash of the servers' own files that the search index and the downloads were made from; empty when the site has none. */
  searched: string;
  /** Files of the site that are not one server's or one tool's own. */
  others: string[];
  /** By `path`, in path order. */
  rows: Map<string, SnapshotRow>;
}

/** `undefined` when there is none, or one of another form or cut off: then everything is built. */
export async function readSnapshot(file: string): Promise<Snapshot | undefined> {
  try {
    const rows: Snapshot['rows'] = new Map();
    let head: (Omit<Snapshot, 'rows'> & { count: number }) | undefined;
    for await (const line of createInterface({ input: createReadStream(file) })) {
      if (head === undefined) head = JSON.parse(line) as typeof head & object;
      else {
        const row = JSON.parse(line) as SnapshotRow;
        rows.set(row.path, row);
      }
    }
    if (head === undefined || rows.size !== head.count) return undefined;
    const { count: _, ...known } = head;
    return { ...known, rows };
  } catch {
    return undefined;
  }
}

export async function writeSnapshot(file: string, { rows, ...head }: Snapshot): Promise<void> {
  const stream = createWriteStream(file);
  const write = async (value: unknown): Promise<void> => {
    if (!stream.write(toLine(value))) await once(stream, 'drain');
  };
  await write({ ...head, count: rows.size });
  for (const row of rows.values()) await write(row);
  stream.end();
  await once(stream, 'close');
}

async function readRow(catalogDir: string, path: string, files: SnapshotRow['files']): Promise<SnapshotRow> {
  for await (const reading of readServers(catalogDir, [path])) {
    if (!reading.ok) return { path, files, problems: [reading.problem], facts: [] };
    const { answers, problems } = await readAnswers(catalogDir, reading.value);
    return { path, files, entry: indexEntry(reading.value, answers), problems, facts: [] };
  }
  return { path, files, problems: [], facts: [] };
}

const sameHashes = (a: SnapshotRow['files'], b: SnapshotRow['files']): boolean =>
  a.every((mark, folder) => mark?.[2] === b[folder]?.[2]);

/** The servers of the catalog now, and the paths of those whose files have other bytes than before. Only those are read. */
export async function lookAtServers(
  catalogDir: string,
  before: ReadonlyMap<string, SnapshotRow>,
  step: () => void,
): Promise<{ rows: Map<string, SnapshotRow>; changed: Set<string> }> {
  const listed = await Promise.all(folders.map((folder) => listFiles(join(catalogDir, folder))));
  const rows = new Map<string, SnapshotRow>();
  const changed = new Set<string>();
  for (const path of [...listed[0]!.keys()].sort()) {
    step();
    const known = before.get(path);
    const files = await Promise.all(
      folders.map(async (folder, position) => {
        const found = listed[position]!.get(path);
        return found ? markOf(join(catalogDir, folder), path, found, known?.files[position] ?? undefined) : null;
      }),
    );
    const same = known !== undefined && sameHashes(known.files, files);
    if (!same) changed.add(path);
    rows.set(path, same ? { ...known, files } : await readRow(catalogDir, path, files));
  }
  return { rows, changed };
}

/** Hash of the servers' own files. */
export function contentOf(rows: Snapshot['rows']): string {
  const hash = createHash('sha256');
  for (const { path, files } of rows.values()) hash.update(JSON.stringify([path, files.map((mark) => mark?.[2])]));
  return hash.digest('base64url');
}

/** Hash of the catalog's files that are not one server's. */
export async function hashOfRest(catalogDir: string): Promise<string> {
  const marks: string[] = [];
  const files = await listFiles(
    catalogDir,
    '**/*',
    folders.map((folder) => `${folder}/**`),
  );
  for (const path of [...files.keys()].sort()) {
    marks.push(path, await hashOfFile(join(catalogDir, path)));
  }
  return createHash('sha256').update(marks.join('\n')).digest('base64url');
}
