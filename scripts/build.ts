import { resolve } from 'node:path';
import { main } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { Progress } from '../src/cli/progress.ts';
import { buildSearchIndex } from '../src/site/search/build-search-index.ts';
import { buildPages } from '../src/site/build/build-pages.ts';
import { checkClassifications } from '../src/site/build/check-classifications.ts';
import { writeCatalogIndex } from '../src/site/build/write-catalog-index.ts';
import { writeFrontDoors } from '../src/site/build/write-front-doors.ts';

await main({
  name: 'npm run build --',
  summary:
    'Builds the site and its search index from a catalog. A record that cannot be read is reported and left out.',
  options: {
    catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'The catalog to publish.' },
    out: { type: 'string', value: 'DIR', default: 'dist', help: 'Where the site is written; what is there goes.' },
  },
  async run({ catalog = '', out = '' }) {
    const [catalogDir, outDir] = [resolve(catalog), resolve(out)];
    const stale = await checkClassifications(catalogDir);
    if (stale) process.stderr.write(`Warning: ${stale}\n`);
    const { file, problems, pages } = await writeCatalogIndex(catalogDir);
    for (const { label, reason } of problems) process.stderr.write(`${label}: ${reason}\n`);
    const frontDoors = await writeFrontDoors(catalogDir);
    try {
      await buildPages({ catalogDir, outDir, indexFile: file, downloadsFile: frontDoors.downloadsFile, pages });
      await frontDoors.moveInto(outDir);
    } finally {
      await frontDoors.remove();
    }
    const progress = new Progress('Search index');
    const { servers, tools } = await buildSearchIndex({ catalogDir, outDir, progress });
    progress.done(`${servers} servers, ${tools} tools`);
    return problems.length > 0 ? exitCodes.sourceFailed : exitCodes.done;
  },
});
