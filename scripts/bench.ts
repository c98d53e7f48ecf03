import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { neededForAll, requireFreeDisk } from '../src/benchmark/free-disk.ts';
import { places, publishedTable } from '../src/benchmark/places.ts';
import { runStages } from '../src/benchmark/run-stages.ts';
import { stages } from '../src/benchmark/stages/index.ts';
import { State } from '../src/benchmark/state.ts';
import { writeFileAtomic } from '../src/catalog/store.ts';
import { main, UsageError, wholeNumber } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { defaultProcesses } from '../src/site/build/render-pages.ts';

const names = stages.map(({ id }) => id).join(', ');

await main({
  name: 'npm run bench --',
  summary:
    'Draws servers, takes them through crawl, classification, build, rebuilds and search, and writes a table: each figure with its bar and a baseline.',
  options: {
    full: {
      type: 'boolean',
      help: 'Measure with 43,000 servers, which takes about an hour and 40 GB, not with 2,000.',
    },
    servers: { type: 'string', value: 'N', help: 'Measure with this many servers.' },
    seed: { type: 'string', value: 'N', default: '1', help: 'Another seed draws other servers and questions.' },
    only: { type: 'string', value: 'STAGE', multiple: true, help: `Run these stages alone, of ${names}.` },
    resume: { type: 'boolean', help: 'Keep what an earlier run finished, and go on.' },
    save: { type: 'boolean', help: 'Put the table where the performance guide quotes it.' },
    work: { type: 'string', value: 'DIR', default: '.cache/bench', help: 'Where all of it is written.' },
    from: { type: 'string', value: 'DIR', default: 'catalog', help: 'The real catalog whose words are drawn from.' },
  },
  async run({
    full = false,
    servers: asked,
    seed: seedText,
    only = [],
    resume = false,
    save = false,
    work,
    from = '',
  }) {
    const servers = wholeNumber(asked, 'servers', 100) ?? (full ? 43_000 : 2000);
    const seed = wholeNumber(seedText, 'seed', 0)!;
    const unknown = only.filter((name) => !stages.some(({ id }) => id === name));
    if (unknown.length > 0) throw new UsageError(`There is no stage ${unknown.join(', ')}. Stages: ${names}.`);
    const workDir = resolve(work!, String(servers));
    const goesOn = resume || only.length > 0;
    if (!goesOn) await rm(workDir, { recursive: true, force: true });
    if (full && !goesOn) await requireFreeDisk(workDir, neededForAll);
    const state = await State.read(places(workDir).state, { servers, seed });
    for (const id of only) state.done.delete(id);
    const note = (line: string): void => void process.stderr.write(`${line}\n`);
    const run = { servers, seed, workDir, from, state, cores: defaultProcesses(), note };
    const table = await runStages(stages, ({ id }) => only.length === 0 || only.includes(id), run);
    process.stdout.write(table);
    if (save) await writeFileAtomic(publishedTable(servers), table);
    const done = [...state.done.values()];
    if (done.some(({ failure }) => failure !== undefined)) return exitCodes.failed;
    return done.some(({ rows }) => rows.some(({ met }) => met === false)) ? exitCodes.checkFailed : exitCodes.done;
  },
});
