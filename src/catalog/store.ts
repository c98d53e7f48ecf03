import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import fastGlob from 'fast-glob';
import type { z } from 'zod';
import { serverClassificationSchema, type ServerClassification } from './classification.ts';
import { correctionSchema, type Correction } from './correction.ts';
import { toFileText } from './json.ts';
import { overrideSchema, type Override } from './override.ts';
import type { Problem } from './problem.ts';
import { recordPath } from './server-id.ts';
import { serverSchema, type Server } from './server.ts';

/** The folders of a catalog that hold one file a server. */
const folders = {
  servers: serverSchema,
  classifications: serverClassificationSchema,
  overrides: overrideSchema,
  corrections: correctionSchema,
} as const;
type Folder = keyof typeof folders;

/** A record as it was read, or why it could not be. */
export type Reading<T> = { ok: true; value: T; path: string } | { ok: false; problem: Problem; path: string };

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

function parseRecord<T>(text: string, schema: z.ZodType<T>, path: string): Reading<T> {
  const failed = (reason: string): Reading<T> => ({
    ok: false,
    path,
    problem: { source: 'catalog', label: path, reason },
  });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return failed(`The file is not JSON (${(error as Error).message}); the record was left out.`);
  }
  const result = schema.safeParse(data);
  if (result.success) return { ok: true, value: result.data, path };
  const issue = result.error.issues[0];
  return failed(`${issue?.path.join('.') || 'The record'}: ${issue?.message ?? 'invalid'}; the record was left out.`);
}

/**
 * Replaces the file at once: a reader or a crash sees the old bytes or the new ones. Writes nothing when they are equal, and
 * nothing but the answer when `check` is set.
 */
export async function writeFileAtomic(path: string, text: string, check = false): Promise<WriteResult> {
  if ((await readText(path)) === text) return 'unchanged';
  if (check) return 'stale';
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return 'written';
}

/** Paths of all records of one folder, relative to it, in code-unit order: the order of every pass over the catalog. */
export async function listRecords(catalogDir: string, folder: Folder): Promise<string[]> {
  const paths = await fastGlob('*/*.json', { cwd: join(catalogDir, folder), dot: true });
  return paths.sort();
}

async function readRecord<F extends Folder>(
  catalogDir: string,
  folder: F,
  path: string,
): Promise<Reading<z.infer<(typeof folders)[F]>> | undefined> {
  const text = await readText(join(catalogDir, folder, path));
  if (text === undefined) return undefined;
  const label = join(folder, path).split(sep).join('/');
  return parseRecord(text, folders[folder] as unknown as z.ZodType<z.infer<(typeof folders)[F]>>, label);
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

/** A record's text beside what it says. */
export type FileReading<T> = Reading<T> & { text: string };

/** The records of one folder, all or those at `paths`, one at a time in path order; one that cannot be read or lies at another's path is a problem, not an end. */
export async function* readFiles<F extends Folder>(
  catalogDir: string,
  folder: F,
  paths?: readonly string[],
): AsyncGenerator<FileReading<z.infer<(typeof folders)[F]>>> {
  const wanted = paths ?? (await listRecords(catalogDir, folder));
  for await (const { path, text } of readAhead(join(catalogDir, folder), wanted)) {
    if (text === undefined) continue;
    const label = `${folder}/${path}`;
    const schema = folders[folder] as unknown as z.ZodType<z.infer<(typeof folders)[F]>>;
    yield { ...atItsPath(parseRecord(text, schema, label), folder), text };
  }
}

/** The reading, or the problem that its id belongs at another path. */
function atItsPath<T>(reading: Reading<T>, folder: Folder): Reading<T> {
  if (!reading.ok) return reading;
  const value = reading.value as { id?: string; server?: string };
  const id = value.id ?? value.server ?? '';
  const place = `${folder}/${recordPath(id).split(sep).join('/')}`;
  if (place === reading.path) return reading;
  const reason = `The id ${id} belongs at ${place}; the record was left out.`;
  return { ok: false, path: reading.path, problem: { source: 'catalog', label: reading.path, reason } };
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

/** `undefined` when nobody asked for anything about this server. */
export function readCorrection(catalogDir: string, id: string): Promise<Reading<Correction> | undefined> {
  return readRecord(catalogDir, 'corrections', recordPath(id));
}

export function writeServer(catalogDir: string, server: Server, check = false): Promise<WriteResult> {
  const path = join(catalogDir, 'servers', recordPath(server.id));
  return writeFileAtomic(path, toFileText(serverSchema.parse(server)), check);
}

export function writeClassification(
  catalogDir: string,
  classification: ServerClassification,
  check = false,
): Promise<WriteResult> {
  const path = join(catalogDir, 'classifications', recordPath(classification.server));
  return writeFileAtomic(path, toFileText(serverClassificationSchema.parse(classification)), check);
}

/** Removes a classification whose server is gone; says whether there was one. */
export async function removeRecord(catalogDir: string, folder: Folder, path: string): Promise<void> {
  await rm(join(catalogDir, folder, path), { force: true });
}

/** The path as the catalog's messages show it. */
export function shownPath(catalogDir: string, path: string): string {
  return relative(process.cwd(), join(catalogDir, path)) || '.';
}
