import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { buildSearchIndex, SearchIndexReport } from './build-search-index.ts';
import type { IndexJob, IndexMessage } from './index-process.ts';

/** Builds the search index in a process of its own, whose memory then adds to no other's. */
export async function buildSearchIndexApart({
  progress,
  ...job
}: Parameters<typeof buildSearchIndex>[0]): Promise<SearchIndexReport> {
  const child = fork(join(import.meta.dirname, 'index-process.ts'));
  // Where it cannot be told, it has ended, and says so below.
  child.send(job satisfies IndexJob, () => {});
  const end = (): void => void child.kill();
  process.once('exit', end);
  let report: SearchIndexReport | undefined;
  let error: string | undefined;
  child.on('message', (message: IndexMessage) => {
    if ('step' in message) progress?.step();
    else if ('report' in message) report = message.report;
    else error = message.error;
  });
  // Messages may come after the exit, but not after the channel is closed.
  const [[code, signal]] = await Promise.all([once(child, 'exit'), once(child, 'disconnect')]);
  process.off('exit', end);
  if (report === undefined)
    throw new Error(error ?? `The search index did not build (it ended with ${code ?? signal}).`);
  return report;
}
