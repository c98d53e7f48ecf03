import { figure } from '../figure.ts';
import { measureBuild } from '../measured-build.ts';
import { places } from '../places.ts';
import type { Stage } from '../stage.ts';

/** Builds again although nothing changed. */
export const noChange: Stage = {
  id: 'no-change',
  title: 'Build again with nothing changed',
  async run({ workDir, number, note }) {
    const { catalog, site } = places(workDir);
    const { seconds, changed, removed } = await measureBuild(catalog, site, [], note);
    if (changed + removed > 0) throw new Error(`Nothing changed, and yet ${changed} files were written.`);
    const row = {
      measure: 'Rebuild with nothing changed',
      figure: figure.seconds(seconds),
      bar: '20 s',
      met: seconds <= 20,
      baseline: `full build: ${figure.seconds(number('build', 'seconds'))}`,
    };
    return { rows: [row], numbers: { seconds } };
  },
};
