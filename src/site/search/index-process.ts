import { once } from 'node:events';
import { buildSearchIndex, type SearchIndexReport } from './build-search-index.ts';

/** What this process is told to do, in one message. */
export type IndexJob = Omit<Parameters<typeof buildSearchIndex>[0], 'progress'>;

/** What this process tells the one that started it. */
export type IndexMessage = { step: true } | { report: SearchIndexReport } | { error: string };

const tell = (message: IndexMessage): unknown => process.send?.(message);

// Nobody waits for the index any more.
const abandoned = (): never => process.exit(1);
process.once('disconnect', abandoned);

const [job] = (await once(process, 'message')) as [IndexJob];
try {
  tell({ report: await buildSearchIndex({ ...job, progress: { step: () => tell({ step: true }) } }) });
} catch (error) {
  tell({ error: error instanceof Error ? error.message : String(error) });
}
process.off('disconnect', abandoned);
process.disconnect();
