import { resolve } from 'node:path';
import { main, UsageError, wholeNumber } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { buildSite } from '../src/site/build/build-site.ts';
import { defaultProcesses } from '../src/site/build/render-pages.ts';
import { buildPart, collectParts } from '../src/site/build/shards.ts';

function partOf(text: string): [number, number] {
  const [, number, count] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (!number || !count || number > count) {
    throw new UsageError(`--part takes a number and a count such as 2/8, not ${JSON.stringify(text)}.`);
  }
  return [number, count];
}

await main({
  name: 'npm run build --',
  summary:
    'Builds the site and its search index from a catalog, or brings the site that is there up to date. A record that cannot be read is reported and left out.',
  options: {
    catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'The catalog to publish.' },
    out: { type: 'string', value: 'DIR', default: 'dist', help: 'Where the site is written.' },
    full: { type: 'boolean', help: 'Build everything anew; what else is in the folder goes.' },
    'pages-only': { type: 'boolean', help: 'Leave the search index and the downloads as they are.' },
    processes: { type: 'string', value: 'N', help: 'Processes side by side (default: what cores and memory allow).' },
    parts: { type: 'string', value: 'N', help: 'Parts that the pages are divided into (default: by their number).' },
    part: { type: 'string', value: 'K/N', help: 'Render part K of N alone, for --collect: one machine of several.' },
    collect: { type: 'string', value: 'DIR', multiple: true, help: 'Put parts together; their files are moved.' },
  },
  async run({
    catalog = '',
    out = '',
    full = false,
    'pages-only': pagesOnly = false,
    processes,
    parts,
    part,
    collect,
  }) {
    const [catalogDir, outDir] = [resolve(catalog), resolve(out)];
    const site = {
      catalogDir,
      outDir,
      full,
      pagesOnly,
      parts: wholeNumber(parts, 'parts'),
      processes: wholeNumber(processes, 'processes') ?? defaultProcesses(),
    };
    const report = part
      ? await buildPart(catalogDir, outDir, ...partOf(part))
      : collect
        ? await collectParts(catalogDir, outDir, collect)
        : await buildSite(site);
    for (const { label, reason } of report.problems) process.stderr.write(`${label}: ${reason}\n`);
    const { changed, removed, unchanged, stale } = report;
    const repair = `run npm run classify -- --catalog ${catalog}`;
    if (stale > 0)
      process.stderr.write(`Warning: at least ${stale} classifications are stale and published as such; ${repair}\n`);
    process.stderr.write(`${changed} files written, ${removed} removed, ${unchanged} as they were.\n`);
    return report.problems.length > 0 ? exitCodes.sourceFailed : exitCodes.done;
  },
});
