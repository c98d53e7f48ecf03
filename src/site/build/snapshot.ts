import type { Problem } from '../../catalog/problem.ts';
import type { IndexEntry } from '../index-entry.ts';
import { linesOf, LineWriter } from '../line-file.ts';
import type { FileMark } from './file-mark.ts';

/** The folders of a catalog from which the pages of one server are made. */
export const folders = ['servers', 'classifications', 'overrides', 'corrections'] as const;

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
  /** Whether no build has compared the classification with the rules since the server's files changed; absent when one has. */
  unlooked?: boolean;
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
  /** What the pages of lists show, as `listFacts` tells it. */
  lists: Record<string, string>;
  /** Hash of the servers' own files that the search index and the downloads were made from; empty when the site has none. */
  searched: string;
  /** Files of the site that are not one server's or one tool's own. */
  others: string[];
  /** By `path`, in path order. */
  rows: Map<string, SnapshotRow>;
}

/** `undefined` when there is none, or one of another form or cut off: then everything is built. */
export function readSnapshot(file: string): Snapshot | undefined {
  try {
    const rows: Snapshot['rows'] = new Map();
    let head: (Omit<Snapshot, 'rows'> & { count: number }) | undefined;
    for (const line of linesOf(file)) {
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

export function writeSnapshot(file: string, { rows, ...head }: Snapshot): void {
  const lines = new LineWriter(file);
  try {
    lines.write(JSON.stringify({ ...head, count: rows.size }));
    for (const row of rows.values()) lines.write(JSON.stringify(row));
  } finally {
    lines.close();
  }
}
