import { readSourcesFile } from '../src/catalog/sources-file.ts';
import { main, UsageError, wholeNumber } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { crawlOptions } from '../src/sources/crawl-options.ts';
import { HttpClient } from '../src/sources/http/client.ts';
import { PageCache } from '../src/sources/http/page-cache.ts';
import { jobsOf } from '../src/sources/jobs.ts';
import { liveJobs } from '../src/sources/live-jobs.ts';
import { readOptOut } from '../src/sources/opt-out.ts';
import { packageSources } from '../src/sources/package-sources.ts';
import { problemLines, reportTables } from '../src/sources/report.ts';
import { runRemerge } from '../src/sources/run-remerge.ts';
import { runCrawl } from '../src/sources/run-crawl.ts';

await main({
  name: 'npm run crawl --',
  summary: 'Asks the sources for servers and their tools and updates the catalog. No tool is ever called.',
  options: crawlOptions,
  async run(values) {
    const catalogDir = values.catalog;
    if (values.check && !values.remerge) throw new UsageError('--check goes with --remerge.');
    if (values.remerge) return runRemerge(catalogDir, values.check ?? false);
    const { file } = await readSourcesFile(catalogDir);
    const optOut = await readOptOut(catalogDir);
    const allowPrivate = values['allow-private'] ?? false;
    const http = new HttpClient({ allowPrivate, optOut, cache: new PageCache('.cache/http') });
    const result = await runCrawl(jobsOf(file, values.source ?? []), file, {
      catalogDir,
      stateDir: '.cache/crawl',
      only: values.only ?? [],
      limit: wholeNumber(values.limit, 'limit'),
      acceptLoss: values['accept-loss'] ?? [],
      concurrency: wholeNumber(values.concurrency, 'concurrency') as number,
      unsandboxed: values.unsandboxed ?? false,
      live: values.live ? (listings) => liveJobs(listings, file, packageSources) : undefined,
      http,
      optOut,
    }).finally(() => http.close());
    if (values.only && result.runs.every((run) => run.counts.known === 0 && run.failure === undefined)) {
      throw new UsageError(`No source has an entry called ${values.only.join(' or ')}.`);
    }
    const runs = [...result.runs, ...result.liveRuns];
    process.stderr.write(problemLines(runs));
    process.stdout.write(values.json ? `${JSON.stringify(result, null, 2)}\n` : reportTables(runs));
    return result.failed ? exitCodes.sourceFailed : exitCodes.done;
  },
});
