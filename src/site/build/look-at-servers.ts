import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { hashOfFile, listFiles } from './file-mark.ts';
import { readServerRows, type SeenServer } from './server-rows.ts';
import { folders, type Snapshot, type SnapshotRow } from './snapshot.ts';

const isRecord = (path: string): boolean => /^[^/]+\/[^/]+\.json$/.test(path);

/** The servers of the catalog now, and the paths of those whose files have other bytes than before. Only those are read. */
export async function lookAtServers(
  catalogDir: string,
  before: ReadonlyMap<string, SnapshotRow>,
  step: () => void,
): Promise<{ rows: Map<string, SnapshotRow>; changed: Set<string> }> {
  const listed = folders.map((folder) => listFiles(join(catalogDir, folder)));
  const paths = [...listed[0]!.keys()].filter(isRecord).sort();
  const servers: SeenServer[] = [];
  for (const path of paths) {
    const found = listed.map((files) => files.get(path) ?? null);
    const known = before.get(path)?.files;
    const asBefore = known && found.every((seen, at) => seen?.[0] === known[at]?.[0] && seen?.[1] === known[at]?.[1]);
    if (!asBefore) servers.push({ path, found, known });
  }
  const read = new Map<string, SnapshotRow>();
  const changed = new Set<string>();
  let position = 0;
  for await (const row of readServerRows({ catalogDir, servers })) {
    const { path } = servers[position++]!;
    if ('path' in row) changed.add(path);
    read.set(path, 'path' in row ? row : { ...before.get(path)!, ...row });
    step();
  }
  return { rows: new Map(paths.map((path) => [path, read.get(path) ?? before.get(path)!])), changed };
}

/** Hash of the servers' own files. */
export function contentOf(rows: Snapshot['rows']): string {
  const hash = createHash('sha256');
  for (const { path, files } of rows.values()) hash.update(JSON.stringify([path, files.map((mark) => mark?.[2])]));
  return hash.digest('base64url');
}

/** Hash of the catalog's files that are not one server's. */
export function hashOfRest(catalogDir: string): string {
  const marks = [...listFiles(catalogDir, folders).keys()]
    .sort()
    .flatMap((path) => [path, hashOfFile(join(catalogDir, path))]);
  return createHash('sha256').update(marks.join('\n')).digest('base64url');
}
