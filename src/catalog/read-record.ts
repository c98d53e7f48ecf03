import { sep } from 'node:path';
import type { z } from 'zod';
import { serverClassificationSchema } from './classification.ts';
import { correctionSchema } from './correction.ts';
import { overrideSchema } from './override.ts';
import type { Problem } from './problem.ts';
import { recordPath } from './server-id.ts';
import { serverSchema } from './server.ts';

/** The folders of a catalog that hold one file a server. */
const folders = {
  servers: serverSchema,
  classifications: serverClassificationSchema,
  overrides: overrideSchema,
  corrections: correctionSchema,
} as const;
export type Folder = keyof typeof folders;
/** What a file of the folder says. */
export type RecordOf<F extends Folder> = z.infer<(typeof folders)[F]>;

/** A record as it was read, or why it could not be; `path` is that below the catalog, with `/`. */
export type Reading<T> = { ok: true; value: T; path: string } | { ok: false; problem: Problem; path: string };

/** A record's text beside what it says. */
export type FileReading<T> = Reading<T> & { text: string };

function failed(path: string, reason: string): { ok: false; problem: Problem; path: string } {
  return { ok: false, path, problem: { source: 'catalog', label: path, reason: `${reason}; the record was left out.` } };
}

/** What the text of the file at `path` below a folder says. */
export function parseRecord<F extends Folder>(folder: F, path: string, text: string): Reading<RecordOf<F>> {
  const place = `${folder}/${path.split(sep).join('/')}`;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return failed(place, `The file is not JSON (${(error as Error).message})`);
  }
  const result = (folders[folder] as unknown as z.ZodType<RecordOf<F>>).safeParse(data);
  if (result.success) return { ok: true, value: result.data, path: place };
  const issue = result.error.issues[0];
  return failed(place, `${issue?.path.join('.') || 'The record'}: ${issue?.message ?? 'invalid'}`);
}

/** The reading, or the problem that its id belongs at another path or at none. */
export function atItsPath<T>(reading: Reading<T>, folder: Folder): Reading<T> {
  if (!reading.ok) return reading;
  const value = reading.value as { id?: string; server?: string };
  const id = value.id ?? value.server ?? '';
  let place: string;
  try {
    place = `${folder}/${recordPath(id).split(sep).join('/')}`;
  } catch (error) {
    return failed(reading.path, (error as Error).message.replace(/\.$/, ''));
  }
  return place === reading.path ? reading : failed(reading.path, `The id ${id} belongs at ${place}`);
}
