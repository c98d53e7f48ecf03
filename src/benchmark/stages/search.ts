import { benchSearch } from '../../e2e/search-bench/bench-search.ts';
import { searchRows } from '../search-rows.ts';
import { places } from '../places.ts';
import type { Stage } from '../stage.ts';

/** Questions that have one right answer, and first searches, each by a new visitor. */
const [questions, cold] = [500, 30];

/** Asks the built site's search in Chromium. */
export const search: Stage = {
  id: 'search',
  title: 'Search in Chromium',
  async run({ workDir, seed }) {
    const { catalog, site } = places(workDir);
    const figures = await benchSearch({ siteDir: site, catalogDir: catalog, seed, questions, cold, step() {} });
    return {
      rows: searchRows(figures),
      numbers: { first: figures.knownItems.first, firstFive: figures.knownItems.firstFive },
    };
  },
};
