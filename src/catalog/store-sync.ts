import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { serverClassificationSchema, type ServerClassification } from './classification.ts';
import type { Correction } from './correction.ts';
import { toFileText } from './json.ts';
import type { Override } from './override.ts';
import { atItsPath, parseRecord, type Folder, type Reading, type RecordOf } from './read-record.ts';
import { recordPath } from './server-id.ts';
import type { Server } from './server.ts';
import type { WriteResult } from './store.ts';

/*
 * The store for a thread that goes over many small files and has nothing else to do: each of its steps waits, and costs a
 * third of what a promise does. Whoever serves others at the same time uses `store.ts`.
 */

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** `undefined` when there is no such file. */
export function readTextSync(path: string): string | undefined {
  // An error costs ten times as much as this look, and a catalog has no correction of most servers.
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function readRecordSync<F extends Folder>(catalogDir: string, folder: F, path: string): Reading<RecordOf<F>> | undefined {
  const text = readTextSync(join(catalogDir, folder, path));
  return text === undefined ? undefined : parseRecord(folder, path, text);
}

/** The record at a path below `servers/`; one that lies at another's path is a problem. `undefined` when there is none. */
export function readServerAtSync(catalogDir: string, path: string): Reading<Server> | undefined {
  const reading = readRecordSync(catalogDir, 'servers', path);
  return reading && atItsPath(reading, 'servers');
}

/** `undefined` when the server was never classified. */
export function readClassificationSync(catalogDir: string, id: string): Reading<ServerClassification> | undefined {
  return readRecordSync(catalogDir, 'classifications', recordPath(id));
}

/** `undefined` when nobody corrected this server. */
export function readOverrideSync(catalogDir: string, id: string): Reading<Override> | undefined {
  return readRecordSync(catalogDir, 'overrides', recordPath(id));
}

/** `undefined` when nobody asked for anything about this server. */
export function readCorrectionSync(catalogDir: string, id: string): Reading<Correction> | undefined {
  return readRecordSync(catalogDir, 'corrections', recordPath(id));
}

function writeMakingFolder(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    if (!isMissing(error)) throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** Puts the file there at once: a reader or a crash sees the old bytes or the new ones. */
export function replaceFileSync(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeMakingFolder(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Replaces the file as `writeFileAtomic` does. */
export function writeFileAtomicSync(path: string, text: string, check = false): WriteResult {
  if (readTextSync(path) === text) return 'unchanged';
  if (check) return 'stale';
  replaceFileSync(path, text);
  return 'written';
}

export function writeClassificationSync(
  catalogDir: string,
  classification: ServerClassification,
  check = false,
): WriteResult {
  const path = join(catalogDir, 'classifications', recordPath(classification.server));
  return writeFileAtomicSync(path, toFileText(serverClassificationSchema.parse(classification)), check);
}
