import { exitCodes } from '../../cli/exit-codes.ts';
import { changeServers } from '../change-servers.ts';
import { figure } from '../figure.ts';
import { measureBuild } from '../measured-build.ts';
import { measureNode } from '../measured-command.ts';
import { places } from '../places.ts';
import type { Stage } from '../stage.ts';

interface Kind {
  id: string;
  measure: string;
  options: string[];
  /** Which servers change: those whose position leaves this rest. */
  first: number;
  bar: string;
  limit: number;
}

/** Brings the site up to date after one server in a hundred has changed. */
function rebuild({ id, measure, options, first, bar, limit }: Kind): Stage {
  return {
    id,
    title: measure,
    async run({ workDir, number, note }) {
      const { catalog, site } = places(workDir);
      const servers = await changeServers(catalog, 100, first);
      await measureNode(['scripts/classify.ts', '--catalog', catalog], { accepts: [exitCodes.checkFailed] });
      const { seconds, changed, removed, pages } = await measureBuild(catalog, site, options, note);
      const full = number('build', 'seconds');
      const row = {
        measure,
        figure: `${figure.seconds(seconds)}: ${figure.count(servers)} servers, ${figure.count(pages)} pages, ${figure.count(changed)} files`,
        bar,
        met: seconds <= limit,
        baseline: `full build: ${figure.seconds(full)}`,
      };
      return { rows: [row], numbers: { seconds, changed, removed, pages } };
    },
  };
}

export const rebuildPages = rebuild({
  id: 'rebuild-pages',
  measure: 'Rebuild after 1 % changed, without search index',
  options: ['--pages-only'],
  first: 1,
  bar: '40 s',
  limit: 40,
});

export const rebuildAll = rebuild({
  id: 'rebuild',
  measure: 'Rebuild after 1 % changed, with search index',
  options: [],
  first: 2,
  bar: '2.5 min',
  limit: 150,
});
