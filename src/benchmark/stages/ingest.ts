import { figure } from '../figure.ts';
import { timeJsonCopy } from '../json-copy.ts';
import { measureNode } from '../measured-command.ts';
import { places } from '../places.ts';
import type { Stage } from '../stage.ts';

/** Lets the crawler read saved `tools/list` results, a file a server, into an empty catalog. */
export const ingest: Stage = {
  id: 'ingest',
  title: 'Crawl the servers from files',
  async run({ workDir }) {
    const { lists, crawled, scratch } = places(workDir);
    const args = ['scripts/crawl.ts', '--catalog', crawled, '--source', `tools-list=${lists}`];
    const { seconds, peak } = await measureNode(args);
    const copy = await timeJsonCopy(lists, scratch);
    const row = {
      measure: 'Ingest from files',
      figure: `${figure.seconds(seconds)}, ${figure.memory(peak)}`,
      bar: '3 min, 1.5 GB',
      met: seconds <= 180 && peak <= 1.5e9,
      baseline: `reading and writing the same files as JSON: ${figure.seconds(copy)}`,
    };
    return { rows: [row], numbers: { seconds, peak, copy } };
  },
};
