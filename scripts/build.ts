import { resolve } from 'node:path';
import { main, wholeNumber } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { buildSite } from '../src/site/build/build-site.ts';
import { checkClassifications } from '../src/site/build/check-classifications.ts';
import { defaultProcesses } from '../src/site/build/render-pages.ts';

await main({
  name: 'npm run build --',
  summary:
    'Builds the site and its search index from a catalog, or brings the site that is there up to date. A record that cannot be read is reported and left out.',
  options: {
    catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'The catalog to publish.' },
    out: { type: 'string', value: 'DIR', default: 'dist', help: 'Where the site is written.' },
    full: { type: 'boolean', help: 'Build everything anew; what else is in the folder goes.' },
    'pages-only': { type: 'boolean', help: 'Leave the search index and the downloads as they are.' },
    processes: {
      type: 'string',
      value: 'N',
      help: 'Processes side by side (default: as many as cores and memory allow).',
    },
  },
  async run({ catalog = '', out = '', full = false, 'pages-only': pagesOnly = false, processes }) {
    const [catalogDir, outDir] = [resolve(catalog), resolve(out)];
    const stale = await checkClassifications(catalogDir);
    if (stale) process.stderr.write(`Warning: ${stale}\n`);
    const report = await buildSite({
      catalogDir,
      outDir,
      full,
      pagesOnly,
      processes: wholeNumber(processes, 'processes') ?? defaultProcesses(),
    });
    for (const { label, reason } of report.problems) process.stderr.write(`${label}: ${reason}\n`);
    const { changed, removed, unchanged } = report;
    process.stderr.write(`${changed} files written, ${removed} removed, ${unchanged} as they were.\n`);
    return report.problems.length > 0 ? exitCodes.sourceFailed : exitCodes.done;
  },
});
