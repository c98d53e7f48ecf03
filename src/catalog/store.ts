import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { ServerClassification } from './classification.ts';
import { toFileText } from './json.ts';
import type { Override } from './override.ts';
import { atItsPath, parseRecord, type FileReading, type Folder, type Reading, type RecordOf } from './read-record.ts';
import { recordPath } from './server-id.ts';
import { serverSchema, type Server } from './server.ts';

/** What a write did; `stale` only when nothing may be written and the file differs. */
export type WriteResult = 'unchanged' | 'written' | 'stale';

/** `undefined` when there is no such file. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Nearly always the folder is there: it is made only where the write fails for want of it. */
async function writeMakingFolder(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

/**
 * Replaces the file at once: a reader or a crash sees the old bytes or the new ones. Writes nothing when they are equal, and
 * nothing but the answer when `check` is set.
 */
export async function writeFileAtomic(path: string, text: string, check = false): Promise<WriteResult> {
  if ((await readText(path)) === text) return 'unchanged';
  if (check) return 'stale';
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeMakingFolder(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return 'written';
}

/** Paths of all records of one folder, relative to it, in code-unit order: the order of every pass over the catalog. */
export async function listRecords(catalogDir: string, folder: Folder): Promise<string[]> {
  const root = join(catalogDir, folder);
  return namesIn(root, 'isDirectory')
    .flatMap((namespace) => namesIn(join(root, namespace), 'isFile').map((name) => `${namespace}/${name}`))
    .filter((path) => path.endsWith('.json'))
    .sort();
}

/** Names of what is of this kind in a folder, or a link to such; none when there is no folder. A search by pattern takes ten times as long. */
function namesIn(folder: string, kind: 'isDirectory' | 'isFile'): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) =>
      entry.isSymbolicLink()
        ? statSync(join(folder, entry.name), { throwIfNoEntry: false })?.[kind]()
        : entry[kind](),
    )
    .map(({ name }) => name);
}

async function readRecord<F extends Folder>(
  catalogDir: string,
  folder: F,
  path: string,
): Promise<Reading<RecordOf<F>> | undefined> {
  const text = await readText(join(catalogDir, folder, path));
  return text === undefined ? undefined : parseRecord(folder, path, text);
}

/** Files that are read before they are asked for. */
const filesAhead = 16;

/** The texts of files in the order of their paths; while one is worked on, the next ones are read. */
async function* readAhead(
  folder: string,
  paths: readonly string[],
): AsyncGenerator<{ path: string; text: string | undefined }> {
  const texts: Promise<string | undefined>[] = [];
  for (const [position, path] of paths.entries()) {
    while (texts.length <= filesAhead && position + texts.length < paths.length) {
      const text = readText(join(folder, paths[position + texts.length]!));
      // Whoever stops early never asks for it.
      text.catch(() => {});
      texts.push(text);
    }
    yield { path, text: await texts.shift() };
  }
}

/** The records of one folder, all or those at `paths`, one at a time in path order; one that cannot be read or lies at another's path is a problem, not an end. */
export async function* readFiles<F extends Folder>(
  catalogDir: string,
  folder: F,
  paths?: readonly string[],
): AsyncGenerator<FileReading<RecordOf<F>>> {
  const wanted = paths ?? (await listRecords(catalogDir, folder));
  for await (const { path, text } of readAhead(join(catalogDir, folder), wanted)) {
    if (text === undefined) continue;
    yield { ...atItsPath(parseRecord(folder, path, text), folder), text };
  }
}

/** The servers of the catalog, all or those at `paths`, one at a time in path order; a record that cannot be read is a problem, not an end. */
export function readServers(catalogDir: string, paths?: readonly string[]): AsyncGenerator<FileReading<Server>> {
  return readFiles(catalogDir, 'servers', paths);
}

/** `undefined` when the catalog has no such server. */
export function readServer(catalogDir: string, id: string): Promise<Reading<Server> | undefined> {
  return readRecord(catalogDir, 'servers', recordPath(id));
}

/** `undefined` when the server was never classified. */
export function readClassification(catalogDir: string, id: string): Promise<Reading<ServerClassification> | undefined> {
  return readRecord(catalogDir, 'classifications', recordPath(id));
}

/** `undefined` when nobody corrected this server. */
export function readOverride(catalogDir: string, id: string): Promise<Reading<Override> | undefined> {
  return readRecord(catalogDir, 'overrides', recordPath(id));
}

export function writeServer(catalogDir: string, server: Server, check = false): Promise<WriteResult> {
  const path = join(catalogDir, 'servers', recordPath(server.id));
  return writeFileAtomic(path, toFileText(serverSchema.parse(server)), check);
}

/** Removes a classification whose server is gone; says whether there was one. */
export async function removeRecord(catalogDir: string, folder: Folder, path: string): Promise<void> {
  await rm(join(catalogDir, folder, path), { force: true });
}

/** The path as the catalog's messages show it. */
export function shownPath(catalogDir: string, path: string): string {
  return relative(process.cwd(), join(catalogDir, path)) || '.';
}
