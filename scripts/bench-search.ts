import { readdir } from 'node:fs/promises';
import { benchSearch } from '../src/e2e/search-bench/bench-search.ts';
import { figureLines } from '../src/e2e/search-bench/figure-lines.ts';
import { main, wholeNumber } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { Progress } from '../src/cli/progress.ts';

await main({
  name: 'npm run bench:search --',
  summary:
    'Measures the search of a built site in Chromium: bytes and times of first and following searches, facets, and whether what has one right answer is found.',
  options: {
    site: { type: 'string', value: 'DIR', default: 'dist', help: 'The built site.' },
    catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'The catalog that it was built from.' },
    seed: { type: 'string', value: 'N', default: '1', help: 'Another seed draws other questions.' },
    questions: { type: 'string', value: 'N', default: '500', help: 'Questions with one right answer.' },
    cold: { type: 'string', value: 'N', default: '30', help: 'First searches, each by a new visitor.' },
    json: { type: 'boolean', help: 'Print the figures as JSON.' },
  },
  async run({ site = '', catalog = '', seed, questions, cold, json }) {
    await readdir(site);
    const progress = new Progress('Search');
    const figures = await benchSearch({
      siteDir: site,
      catalogDir: catalog,
      seed: wholeNumber(seed, 'seed', 0)!,
      questions: wholeNumber(questions, 'questions', 8)!,
      cold: wholeNumber(cold, 'cold')!,
      step: () => progress.step(),
    });
    process.stdout.write(json === true ? `${JSON.stringify(figures, null, 2)}\n` : figureLines(figures));
    progress.done(`${figures.knownItems.questions} questions`);
    return exitCodes.done;
  },
});
