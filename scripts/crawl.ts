import { exitCodes } from '../src/cli/exit-codes.ts';
import { main, UsageError, wholeNumber } from '../src/cli/command.ts';
import { Progress } from '../src/cli/progress.ts';
import { readSourcesFile, recordRuns } from '../src/catalog/sources-file.ts';
import { crawl } from '../src/sources/crawl.ts';
import { HttpClient } from '../src/sources/http/client.ts';
import { PageCache } from '../src/sources/http/page-cache.ts';
import { fileJournal } from '../src/sources/journal.ts';
import { jobsOf } from '../src/sources/jobs.ts';
import { readOptOut } from '../src/sources/opt-out.ts';
import { countsTable, entryLine, problemLines } from '../src/sources/report.ts';

await main({
  name: 'npm run crawl --',
  summary: 'Asks the sources for servers and their tools and updates the catalog. No tool is ever called.',
  options: {
    catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'The catalog to update.' },
    source: {
      type: 'string',
      value: 'ID[=LOCATION]',
      multiple: true,
      help: 'Read this source instead of the standing list.',
    },
    only: { type: 'string', value: 'NAME', multiple: true, help: 'Take this server or package alone.' },
    limit: { type: 'string', value: 'N', help: 'Take at most N entries of each source.' },
    concurrency: { type: 'string', value: 'N', default: '2', help: 'Servers that run at the same time.' },
    unsandboxed: { type: 'boolean', help: 'Start servers without bubblewrap: strangers’ code, unprotected.' },
    'allow-private': { type: 'boolean', help: 'Ask addresses that are not public too, such as those of this machine.' },
    json: { type: 'boolean', help: 'Print the counts and problems as JSON.' },
  },
  async run(values) {
    const { file } = await readSourcesFile(values.catalog);
    const jobs = jobsOf(file, values.source ?? []);
    const limit = wholeNumber(values.limit, 'limit');
    const journal = fileJournal('.cache/crawl', values.catalog);
    const optOut = await readOptOut(values.catalog);
    const allowPrivate = values['allow-private'] ?? false;
    const http = new HttpClient({ allowPrivate, optOut, cache: new PageCache('.cache/http') });
    const progress = new Progress('Crawl');
    const result = await crawl(jobs, {
      catalogDir: values.catalog,
      only: values.only ?? [],
      limit,
      concurrency: wholeNumber(values.concurrency, 'concurrency') as number,
      unsandboxed: values.unsandboxed ?? false,
      journal,
      http,
      optOut,
      note: (line) => progress.note(line),
      onEntry(source, entry) {
        progress.step();
        if (source.slow || !entry.listing) progress.note(entryLine(source.id, entry));
      },
    });
    if (values.only && result.runs.every((run) => run.counts.known === 0 && run.failure === undefined)) {
      throw new UsageError(`No source has an entry called ${values.only.join(' or ')}.`);
    }
    progress.done(`${result.written} records written, ${result.unchanged} unchanged`);
    if (values.only === undefined && limit === undefined) await recordRuns(values.catalog, result.runs);
    await journal.clear();
    http.close();
    process.stderr.write(problemLines(result.runs));
    process.stdout.write(values.json ? `${JSON.stringify(result, null, 2)}\n` : countsTable(result.runs));
    return result.failed ? exitCodes.sourceFailed : exitCodes.done;
  },
});
