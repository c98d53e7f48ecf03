import { rm } from 'node:fs/promises';
import { exitCodes } from '../../cli/exit-codes.ts';
import { figure } from '../figure.ts';
import { measureBuild } from '../measured-build.ts';
import { measureNode } from '../measured-command.ts';
import { places } from '../places.ts';
import type { Stage } from '../stage.ts';

/** Builds the site of a quarter of the servers, to see what four times as many cost. */
export const growth: Stage = {
  id: 'growth',
  title: 'Build the site of a quarter of the servers',
  async run({ workDir, note, number }) {
    const { quarter, quarterSite } = places(workDir);
    await measureNode(['scripts/classify.ts', '--catalog', quarter], { accepts: [exitCodes.checkFailed] });
    const small = await measureBuild(quarter, quarterSite, ['--full'], note);
    for (const folder of [quarterSite, `${quarterSite}.build`]) await rm(folder, { recursive: true, force: true });
    const time = number('build', 'seconds') / small.seconds;
    const kinds = { Astro: 'astroPeak', Node: 'nodePeak', Pagefind: 'pagefindPeak' } as const;
    const grown = Object.entries(kinds).map(([name, peak]) => ({
      name,
      before: small[peak],
      ratio: number('build', peak) / small[peak],
    }));
    const before = Math.max(small.astroPeak, small.nodePeak);
    const memory = Math.max(number('build', 'astroPeak'), number('build', 'nodePeak')) / before;
    const rows = [
      {
        measure: 'Four times the servers: time',
        figure: figure.times(time),
        bar: '4.4 times',
        met: time <= 4.4,
        baseline: `a quarter of the servers: ${figure.seconds(small.seconds)}`,
      },
      {
        measure: 'Four times the servers: memory of the largest process but Pagefind’s',
        figure: before > 0 ? figure.times(memory) : figure.memory(0),
        bar: '1.5 times',
        met: before > 0 ? memory <= 1.5 : undefined,
        baseline: grown
          .map(({ name, before: bytes, ratio }) => `${name} from ${figure.memory(bytes)}: ${figure.times(ratio)}`)
          .join('; '),
      },
    ];
    return { rows, numbers: { ...small, time, memory } };
  },
};
