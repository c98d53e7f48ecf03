import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { badgePath } from '../../catalog/server-id.ts';
import { readServers } from '../../catalog/store.ts';
import { Progress } from '../../cli/progress.ts';
import { badgeOf, badgeSvg } from '../badge.ts';
import { countLevels } from '../count-levels.ts';
import type { Downloads } from '../downloads/downloads.ts';
import { downloadKinds } from '../downloads/kinds.ts';
import { openWriter } from '../downloads/writer.ts';
import { withJudgement, type ServerRecord } from '../record-reader.ts';

async function writeBadge(directory: string, { server, answers }: ServerRecord): Promise<void> {
  const path = join(directory, badgePath(server.id));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, badgeSvg(badgeOf({ levels: countLevels(answers), toolCount: answers.length })));
}

/** Writes the files of the whole catalog and every server's badge below `directory`, a server at a time. Records that cannot be read were reported before. */
export async function writeDownloads(catalogDir: string, directory: string): Promise<Downloads> {
  const progress = new Progress('Downloads and badges');
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
    await writeBadge(directory, record);
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
