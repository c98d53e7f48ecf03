import { benchSearch } from '../../e2e/search-bench/bench-search.ts';
import { searchRows } from '../search-rows.ts';
import { places } from '../places.ts';
import type { Stage } from '../stage.ts';

/** First searches, each by a new visitor. */
const cold = 30;

/** Questions that have one right answer: fewer of few servers, so that the whole bench takes minutes. */
const questionsOf = (servers: number): number => (servers < 10_000 ? 200 : 500);

/** Asks the built site's search in Chromium. */
export const search: Stage = {
  id: 'search',
  title: 'Search in Chromium',
  async run({ workDir, seed, servers }) {
    const { catalog, site } = places(workDir);
    const questions = questionsOf(servers);
    const figures = await benchSearch({ siteDir: site, catalogDir: catalog, seed, questions, cold, step() {} });
    return {
      rows: searchRows(figures),
      numbers: { first: figures.knownItems.first, firstFive: figures.knownItems.firstFive },
    };
  },
};
