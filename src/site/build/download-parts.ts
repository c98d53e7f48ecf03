import { gzipSync } from 'node:zlib';
import { readServers } from '../../catalog/store.ts';
import { downloadKinds } from '../downloads/kinds.ts';
import { withJudgement } from '../record-reader.ts';

/** Servers whose part of the downloads a worker thread makes. */
export interface PartJob {
  catalogDir: string;
  /** Record paths. */
  paths: string[];
}

/** What the downloads hold of some servers that follow each other. */
export interface DownloadPart {
  /** One a kind of download, compressed where the file is: such files are one gzip member after the other. */
  bytes: Uint8Array[];
  servers: number;
  tools: number;
  /** Latest change of any of the records; empty when none could be read. */
  lastChanged: string;
}

/** Makes the servers' part of each download. Records that cannot be read were reported before. */
export async function makePart({ catalogDir, paths }: PartJob): Promise<DownloadPart> {
  const texts = downloadKinds.map(() => '');
  const part: DownloadPart = { bytes: [], servers: 0, tools: 0, lastChanged: '' };
  for await (const reading of readServers(catalogDir, paths)) {
    if (!reading.ok) continue;
    const record = await withJudgement(catalogDir, reading.value);
    for (const [at, kind] of downloadKinds.entries()) texts[at] += kind.linesOf(record);
    part.servers += 1;
    part.tools += record.answers.length;
    if (record.server.lastChanged > part.lastChanged) part.lastChanged = record.server.lastChanged;
  }
  part.bytes = texts.map((text, at) => (downloadKinds[at]!.gzip && text !== '' ? gzipSync(text) : Buffer.from(text)));
  return part;
}
