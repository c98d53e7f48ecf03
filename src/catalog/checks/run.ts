import { readChanges } from '../change-log.ts';
import { optOutFileName, readOptOutFile } from '../opt-out.ts';
import { readSourcesFile, sourcesFileName } from '../sources-file.ts';
import { readFiles, readServer } from '../store.ts';
import type { CatalogFile, Check } from './check.ts';

/** Something that is wrong in a catalog, and what to do about it. */
export interface CheckFinding {
  /** Id of the check; `valid-record` for a file that cannot be read at all. */
  check: string;
  /** Relative to the catalog. */
  path: string;
  reason: string;
  repair: string;
}

const invalidRepair = 'Restore the file from the repository, or run the command that writes it again.';

/** Every file of the catalog, one at a time; one that cannot be read is a finding. */
async function* filesOf(catalogDir: string): AsyncGenerator<CatalogFile | CheckFinding> {
  const { file, text } = await readSourcesFile(catalogDir);
  if (text !== undefined) yield { folder: 'sources', path: sourcesFileName, text, value: file };
  yield* optOutFile(catalogDir);
  yield* unreadableChanges(catalogDir);
  for (const folder of ['servers', 'classifications', 'overrides', 'corrections'] as const) {
    for await (const reading of readFiles(catalogDir, folder)) {
      const { path } = reading;
      if (!reading.ok) yield { check: 'valid-record', path, reason: reading.problem.reason, repair: invalidRepair };
      else if (folder === 'servers') yield { folder, path, text: reading.text, value: reading.value } as CatalogFile;
      else {
        const { server: id } = reading.value as { server: string };
        const found = await readServer(catalogDir, id);
        yield { folder, path, text: reading.text, value: reading.value, server: found?.ok ? found.value : undefined } as CatalogFile;
      }
    }
  }
}

async function* optOutFile(catalogDir: string): AsyncGenerator<CatalogFile | CheckFinding> {
  const path = optOutFileName;
  try {
    const reading = await readOptOutFile(catalogDir);
    if (reading !== undefined) yield { folder: 'opt-out', path, text: reading.text, value: reading.file };
  } catch (error) {
    yield { check: 'valid-record', path, reason: (error as Error).message, repair: invalidRepair };
  }
}

async function* unreadableChanges(catalogDir: string): AsyncGenerator<CheckFinding> {
  for await (const { problems } of readChanges(catalogDir)) {
    for (const { label, index, reason } of problems) {
      yield { check: 'valid-record', path: label, reason: `${reason} (line ${(index ?? 0) + 1})`, repair: invalidRepair };
    }
  }
}

/** Runs the checks over a catalog, reading each file once. */
export async function* runChecks(catalogDir: string, checks: readonly Check[]): AsyncGenerator<CheckFinding> {
  const runs = checks.map((check) => ({ check, run: check.start() }));
  for await (const file of filesOf(catalogDir)) {
    if ('check' in file) {
      yield file;
      continue;
    }
    for (const { check, run } of runs) {
      for (const reason of run.file(file)) yield { check: check.id, path: file.path, reason, repair: check.repair };
    }
  }
}
