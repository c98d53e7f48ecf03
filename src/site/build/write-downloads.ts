import { closeSync, fstatSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listRecords } from '../../catalog/store.ts';
import { answerInOrder } from '../../classification/ordered-worker.ts';
import { Progress } from '../../cli/progress.ts';
import type { Downloads } from '../downloads/downloads.ts';
import { downloadKinds } from '../downloads/kinds.ts';
import { makePart, type DownloadPart, type PartJob } from './download-parts.ts';

const worker = new URL('./download-parts-worker.ts', import.meta.url);
/** Servers in a part, whoever makes it: the same parts are compressed to the same bytes. */
const partSize = 200;

/** The parts in their order; many are made on all cores. */
async function* partsOf(catalogDir: string): AsyncGenerator<DownloadPart> {
  const paths = await listRecords(catalogDir, 'servers');
  const jobs: PartJob[] = [];
  for (let at = 0; at < paths.length; at += partSize) jobs.push({ catalogDir, paths: paths.slice(at, at + partSize) });
  if (jobs.length > 2) yield* answerInOrder<PartJob, DownloadPart>(worker, jobs, availableParallelism());
  else for (const job of jobs) yield await makePart(job);
}

/** Writes the files of the whole catalog below `directory`, some servers at a time. */
export async function writeDownloads(catalogDir: string, directory: string): Promise<Downloads> {
  const progress = new Progress('Downloads');
  mkdirSync(join(directory, 'data'), { recursive: true });
  const files = downloadKinds.map(({ file }) => openSync(join(directory, 'data', file), 'w'));
  const counts = { server: 0, tool: 0 };
  let lastChanged = '';
  try {
    for (const [at, { head, gzip }] of downloadKinds.entries()) {
      // An empty file is none of gzip's.
      writeSync(files[at]!, gzip ? gzipSync(head) : Buffer.from(head));
    }
    for await (const part of partsOf(catalogDir)) {
      for (const [at, file] of files.entries()) writeSync(file, part.bytes[at]!);
      counts.server += part.servers;
      counts.tool += part.tools;
      if (part.lastChanged > lastChanged) lastChanged = part.lastChanged;
      progress.step(part.servers);
    }
    const written = downloadKinds.map(({ file, unit }, at) => ({
      file,
      bytes: fstatSync(files[at]!).size,
      records: counts[unit],
    }));
    progress.done(`${counts.server} servers, ${counts.tool} tools`);
    return { files: written, ...(lastChanged !== '' && { lastChanged }) };
  } finally {
    for (const file of files) closeSync(file);
  }
}
