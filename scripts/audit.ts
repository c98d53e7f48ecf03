import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { auditSite, type PageAudit } from '../src/audit/audit-site.ts';
import { auditCategories } from '../src/audit/lighthouse.ts';
import { pageKinds, pageTemplates } from '../src/audit/page-kinds.ts';
import { main, UsageError, wholeNumber } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { buildSite } from '../src/site/build/build-site.ts';
import { defaultProcesses } from '../src/site/build/render-pages.ts';

const heads = ['perf', 'a11y', 'best', 'seo', 'axe', 'load'];

function line({ kind, path, scores, violations }: PageAudit): string {
  const figures = [...auditCategories.map((category) => scores[category]), violations.length, loadavg()[0]!.toFixed(1)];
  return `${figures.map((figure) => String(figure).padStart(5)).join('')}  ${kind}  ${path}\n`;
}

await main({
  name: 'npm run audit --',
  summary:
    'Builds the site, then runs Lighthouse as on a phone, and axe-core in light and dark, on the largest page of each kind.',
  options: {
    catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'The catalog to publish.' },
    out: { type: 'string', value: 'DIR', default: 'dist', help: 'Where the site is built.' },
    'no-build': { type: 'boolean', help: 'Look at the site that is in --out.' },
    only: { type: 'string', value: 'PAGE', multiple: true, help: 'A kind such as home, or an address such as /risk/.' },
    runs: { type: 'string', value: 'N', default: '3', help: 'Measure performance so often; the median counts.' },
    floor: { type: 'string', value: 'N', default: '95', help: 'The least score of 100.' },
  },
  async run({ catalog, out, 'no-build': noBuild, only = [], runs, floor: least }) {
    const siteDirectory = resolve(out);
    const floor = wholeNumber(least, 'floor') ?? 95;
    if (!noBuild) {
      const site = { catalogDir: resolve(catalog), outDir: siteDirectory, full: false, pagesOnly: false };
      await buildSite({ ...site, processes: defaultProcesses() });
    }
    const kinds = await pageKinds(siteDirectory, await pageTemplates());
    const pages = kinds.filter(({ kind, path }) => only.length === 0 || only.includes(kind) || only.includes(path));
    const known = new Set(pages.flatMap(({ kind, path }) => [kind, path]));
    const missing = only.filter((name) => !known.has(name));
    if (missing.length > 0) {
      throw new UsageError(
        `There is no page ${missing.join(', ')}. Kinds: ${kinds.map(({ kind }) => kind).join(', ')}.`,
      );
    }
    process.stdout.write(`${heads.map((head) => head.padStart(5)).join('')}  page\n`);
    let failed = 0;
    await auditSite({
      siteDirectory,
      pages,
      floor,
      runs: wholeNumber(runs, 'runs') ?? 3,
      onPage(audit) {
        process.stdout.write(line(audit));
        for (const fault of [...audit.faults, ...audit.violations]) process.stdout.write(`       ${fault}\n`);
        const low = auditCategories.some((category) => audit.scores[category] < floor);
        if (low || audit.violations.length > 0) failed += 1;
      },
    });
    process.stdout.write(`${pages.length - failed} passed, ${failed} failed\n`);
    return failed > 0 ? exitCodes.checkFailed : exitCodes.done;
  },
});
