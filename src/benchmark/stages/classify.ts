import { join } from 'node:path';
import { figure } from '../figure.ts';
import { timeJsonCopy } from '../json-copy.ts';
import { measureNode } from '../measured-command.ts';
import { places } from '../places.ts';
import type { Stage } from '../stage.ts';

/** Classifies every tool. */
export const classify: Stage = {
  id: 'classify',
  title: 'Classify every tool',
  async run({ workDir }) {
    const { catalog, scratch } = places(workDir);
    const { seconds, peak } = await measureNode(['scripts/classify.ts', '--catalog', catalog]);
    const copy = await timeJsonCopy(join(catalog, 'servers'), scratch);
    const row = {
      measure: 'Classify all',
      figure: `${figure.seconds(seconds)}, ${figure.memory(peak)}`,
      bar: '1 min, 1 GB',
      met: seconds <= 60 && peak <= 1e9,
      baseline: `reading and writing the same records as JSON: ${figure.seconds(copy)}`,
    };
    return { rows: [row], numbers: { seconds, peak, copy } };
  },
};
