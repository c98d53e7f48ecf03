import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readServers } from '../../catalog/store.ts';
import { Progress } from '../../cli/progress.ts';
import type { Downloads } from '../downloads/downloads.ts';
import { downloadKinds } from '../downloads/kinds.ts';
import { openWriter } from '../downloads/writer.ts';
import { withJudgement } from '../record-reader.ts';

/** Writes the files of the whole catalog below `directory`, a server at a time. Records that cannot be read were reported before. */
export async function writeDownloads(catalogDir: string, directory: string): Promise<Downloads> {
  const progress = new Progress('Downloads');
  await mkdir(join(directory, 'data'), { recursive: true });
  const outputs = downloadKinds.map((kind) => ({
    kind,
    writer: openWriter(join(directory, 'data', kind.file), kind.gzip),
  }));
  for (const { kind, writer } of outputs) await writer.write(kind.head);
  const counts = { server: 0, tool: 0 };
  let lastChanged = '';
  for await (const reading of readServers(catalogDir)) {
    if (!reading.ok) continue;
    const record = await withJudgement(catalogDir, reading.value);
    for (const { kind, writer } of outputs) await writer.write(kind.linesOf(record));
    counts.server += 1;
    counts.tool += record.answers.length;
    if (record.server.lastChanged > lastChanged) lastChanged = record.server.lastChanged;
    progress.step();
  }
  const files: Downloads['files'] = [];
  for (const { kind, writer } of outputs) {
    files.push({ file: kind.file, bytes: await writer.close(), records: counts[kind.unit] });
  }
  progress.done(`${counts.server} servers, ${counts.tool} tools`);
  return { files, ...(lastChanged !== '' && { lastChanged }) };
}
