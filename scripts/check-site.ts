import { resolve } from 'node:path';
import { checkSite } from '../src/audit/site-check/check-site.ts';
import { main, wholeNumber } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';

await main({
  name: 'npm run check:site --',
  summary:
    'Checks a built site: links and their fragments, pages that no link leads to, titles, canonical links, the sitemap, JSON-LD, and HTML by a validator.',
  options: {
    out: { type: 'string', value: 'DIR', default: 'dist', help: 'Where the site was built.' },
    every: {
      type: 'string',
      value: 'N',
      default: '1',
      help: 'Validate the HTML of each N-th page; the rest is read too.',
    },
  },
  async run({ out, every }) {
    const { pages, validated, faults } = await checkSite(resolve(out), wholeNumber(every, 'every') ?? 1);
    for (const { kind, path, what } of faults) process.stdout.write(`${kind}: ${path}: ${what}\n`);
    process.stdout.write(`${pages} pages, ${validated} validated, ${faults.length} faults\n`);
    return faults.length > 0 ? exitCodes.checkFailed : exitCodes.done;
  },
});
