import { now } from '../catalog/clock.ts';
import { hashOf } from '../catalog/json.ts';
import { lastTaken, type SourcesFile } from '../catalog/sources-file.ts';
import { UsageError } from '../cli/command.ts';
import { CrawlProgress } from './crawl-progress.ts';
import { crawl, type CrawlOptions, type CrawlResult, type Job } from './crawl.ts';
import { fileJournal, keptMs } from './journal.ts';
import { finishPending } from './pending.ts';
import { takeStateFolder } from './state-folder.ts';

/** What the caller decides of a crawl; the rest follows from it. */
export type CrawlRequest = Omit<CrawlOptions, 'files' | 'journal' | 'lastTaken' | 'note' | 'progress' | 'request'> & {
  /** Folder below which a crawl keeps what it needs to be resumed. */
  stateDir: string;
};

/**
 * A crawl from its beginning, or from where the last one of this catalog was killed: finished entries are not asked again, and one
 * that was killed while it wrote is finished. When that was the same crawl, no other one follows.
 */
export async function runCrawl(jobs: readonly Job[], file: SourcesFile, request: CrawlRequest): Promise<CrawlResult> {
  const { catalogDir, only, limit, unsandboxed, acceptLoss, live } = request;
  for (const source of acceptLoss) {
    if (jobs.some((job) => job.source.id === source)) continue;
    throw new UsageError(`--accept-loss ${source}: this crawl does not read that source.`);
  }
  const progress = new CrawlProgress(jobs.length);
  const state = await takeStateFolder(request.stateDir, catalogDir);
  try {
    const asked = jobs.map(({ source, location, entries }) => [source.id, location, entries]);
    const key = hashOf([asked, only, limit, unsandboxed, acceptLoss, live !== undefined]);
    const journal = fileJournal(state.journal);
    const finished = await finishPending(state.files, catalogDir);
    if (finished !== undefined) await journal.clear();
    if (finished?.request === key && now().getTime() - finished.writtenMs < keptMs) {
      progress.done('the crawl that was interrupted while it wrote is finished');
      return finished.result;
    }
    const result = await crawl(jobs, {
      ...request,
      request: key,
      journal,
      files: state.files,
      lastTaken: (source) => lastTaken(file, source),
      progress,
      note: (line) => progress.note(line),
    });
    progress.done(`${result.written} records written, ${result.unchanged} unchanged`);
    return result;
  } finally {
    await state.release();
  }
}
