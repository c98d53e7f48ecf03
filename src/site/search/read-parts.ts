import type { Reading } from '../../catalog/read-record.ts';
import { readServers } from '../../catalog/store.ts';
import { readAnswers } from '../answers.ts';
import { PartsAfter, PartsBefore, type KeptParts } from './kept-parts.ts';
import { serverPart, type ServerPart } from './server-part.ts';

/** Servers of which it is found out at a time which have to be read, so that reading can run ahead among them. */
const batchSize = 500;

/** The parts of all servers, or of those at `paths`, made from their files. */
async function* madeParts(catalogDir: string, paths?: readonly string[]): AsyncGenerator<Reading<ServerPart>> {
  for await (const reading of readServers(catalogDir, paths)) {
    if (!reading.ok) yield reading;
    else {
      const { answers } = await readAnswers(catalogDir, reading.value);
      yield { ok: true, path: reading.path, value: serverPart(reading.value, answers) };
    }
  }
}

/** The same, where those whose files are as they were are taken from the build before. */
async function* keptParts(catalogDir: string, kept: KeptParts): AsyncGenerator<Reading<ServerPart>> {
  const [before, after] = [new PartsBefore(kept), new PartsAfter(kept)];
  let whole = false;
  try {
    for (let start = 0; start < kept.marks.length; start += batchSize) {
      const batch = kept.marks.slice(start, start + batchSize);
      const readings = new Map<string, Reading<ServerPart>>();
      for (const [path, mark] of batch) {
        const value = before.take(path, mark);
        if (value) readings.set(path, { ok: true, path, value });
      }
      const others = batch.map(([path]) => path).filter((path) => !readings.has(path));
      for await (const reading of madeParts(catalogDir, others))
        readings.set(reading.path.slice('servers/'.length), reading);
      for (const [path, mark] of batch) {
        const reading = readings.get(path);
        if (reading?.ok) after.add(path, mark, reading.value);
        if (reading) yield reading;
      }
    }
    whole = true;
  } finally {
    before.close();
    after.close(whole);
  }
}

/** The parts of all servers in the order of their paths; a record that cannot be read is a problem, not an end. */
export function readParts(catalogDir: string, kept?: KeptParts): AsyncGenerator<Reading<ServerPart>> {
  return kept ? keptParts(catalogDir, kept) : madeParts(catalogDir);
}
