import { resolve } from 'node:path';
import { main, UsageError, wholeNumber } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { Progress } from '../src/cli/progress.ts';
import { gatherMaterial } from '../src/synthesis/material.ts';
import { synthesizeCatalog, synthesizeToolsLists } from '../src/synthesis/synthesize.ts';

await main({
  name: 'npm run synthesize --',
  summary:
    'Draws servers that are like real ones in number, length and wording, to measure with. The same seed gives the same bytes. Never publish them.',
  options: {
    servers: { type: 'string', value: 'N', default: '43000', help: 'How many servers.' },
    seed: { type: 'string', value: 'N', default: '1', help: 'Another seed draws other servers.' },
    catalog: { type: 'string', value: 'DIR', help: 'Write them as the records of a catalog.' },
    'tools-list': { type: 'string', value: 'DIR', help: 'Write them as saved tools/list results, for npm run crawl.' },
    from: { type: 'string', value: 'DIR', default: 'catalog', help: 'The real catalog whose words are used.' },
  },
  async run({ servers, seed, catalog, 'tools-list': lists, from = '' }) {
    if (catalog === undefined && lists === undefined) {
      throw new UsageError('Say where to write: --catalog DIR or --tools-list DIR.');
    }
    if (catalog !== undefined && resolve(catalog) === resolve(from)) {
      throw new UsageError('The real catalog is not the place for drawn servers; name another folder.');
    }
    const count = wholeNumber(servers, 'servers')!;
    const material = await gatherMaterial(from);
    const targets = [
      { folder: catalog, write: synthesizeCatalog },
      { folder: lists, write: synthesizeToolsLists },
    ];
    for (const { folder, write } of targets) {
      if (folder === undefined) continue;
      const progress = new Progress(`Draw servers into ${folder}`, count);
      const synthesis = { servers: count, seed: wholeNumber(seed, 'seed', 0)!, material, step: () => progress.step() };
      const drawn = await write(folder, synthesis);
      progress.done(`${drawn.servers} servers, ${drawn.tools} tools`);
    }
    return exitCodes.done;
  },
});
