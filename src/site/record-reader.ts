import type { Classification } from '../catalog/classification.ts';
import type { Correction } from '../catalog/correction.ts';
import type { Override } from '../catalog/override.ts';
import type { Server } from '../catalog/server.ts';
import { recordPath } from '../catalog/server-id.ts';
import {
  readClassificationSync,
  readCorrectionSync,
  readOverrideSync,
  readServerAtSync,
} from '../catalog/store-sync.ts';
import { matchAnswers } from './answers.ts';

/** One server with all that the catalog says of it. */
export interface ServerRecord {
  server: Server;
  /** One a tool, in the record's order. */
  answers: Classification[];
  /** `undefined` when nobody corrected this server, or the file cannot be read. */
  override: Override | undefined;
  /** `undefined` when nobody asked for anything, or the file cannot be read. */
  correction: Correction | undefined;
}

const kept = 4;
const recent = new Map<string, Promise<ServerRecord>>();

/** The record of a server that was read already. */
export async function withJudgement(catalogDir: string, server: Server): Promise<ServerRecord> {
  const { answers } = matchAnswers(server, readClassificationSync(catalogDir, server.id));
  const override = readOverrideSync(catalogDir, server.id);
  const correction = readCorrectionSync(catalogDir, server.id);
  return {
    server,
    answers,
    override: override?.ok ? override.value : undefined,
    correction: correction?.ok ? correction.value : undefined,
  };
}

async function read(catalogDir: string, id: string): Promise<ServerRecord> {
  const reading = readServerAtSync(catalogDir, recordPath(id));
  if (reading === undefined) throw new Error(`The catalog has no server ${id}.`);
  if (!reading.ok) throw new Error(`${reading.path}: ${reading.problem.reason}`);
  return withJudgement(catalogDir, reading.value);
}

/** A server's record; the last few are kept, since a server's pages are rendered one after the other. */
export function readServerRecord(catalogDir: string, id: string): Promise<ServerRecord> {
  const key = `${catalogDir}\n${id}`;
  let record = recent.get(key);
  if (record === undefined) {
    record = read(catalogDir, id);
    recent.set(key, record);
    const oldest = recent.keys().next().value;
    if (recent.size > kept && oldest !== undefined) recent.delete(oldest);
  }
  return record;
}
