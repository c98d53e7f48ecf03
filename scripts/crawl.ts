import { readSourcesFile } from '../src/catalog/sources-file.ts';
import { main, UsageError, wholeNumber } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
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
  options: {
    catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'The catalog to update.' },
    source: {
      type: 'string',
      value: 'ID[=LOCATION]',
      multiple: true,
      help: 'Read this source instead of the standing list in sources.json. remote=URL asks one address, remote=catalog those that the records name.',
    },
    only: { type: 'string', value: 'NAME', multiple: true, help: 'Take this server or package alone.' },
    limit: { type: 'string', value: 'N', help: 'Take at most N entries of each source.' },
    'accept-loss': {
      type: 'string',
      value: 'ID',
      multiple: true,
      help: 'Take this source although more than 20 % of what it had is gone.',
    },
    concurrency: { type: 'string', value: 'N', default: '2', help: 'Servers that run at the same time.' },
    unsandboxed: { type: 'boolean', help: 'Start servers without bubblewrap: strangers’ code, unprotected.' },
    live: {
      type: 'boolean',
      help: 'Also start the packages that the sources name, in the sandbox: npm, PyPI, images.',
    },
    'allow-private': { type: 'boolean', help: 'Ask addresses that are not public too, such as those of this machine.' },
    remerge: { type: 'boolean', help: 'Ask nobody: write each record anew from what it holds, under today’s rules.' },
    check: { type: 'boolean', help: 'With --remerge: write nothing, and fail when a record would change.' },
    json: { type: 'boolean', help: 'Print the counts and problems as JSON.' },
  },
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
