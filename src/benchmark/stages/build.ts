import { rm } from 'node:fs/promises';
import { figure } from '../figure.ts';
import { measureBuild } from '../measured-build.ts';
import { renderMinimalSite } from '../minimal-site.ts';
import { meanPageBytes } from '../page-bytes.ts';
import { places } from '../places.ts';
import type { Stage } from '../stage.ts';

/** Builds the whole site from nothing, then minimal pages of as many bytes. */
export const build: Stage = {
  id: 'build',
  title: 'Build the site and its search index',
  async run({ workDir, cores, note }) {
    const { catalog, site } = places(workDir);
    // A site that is there would be compared with, file by file.
    for (const folder of [site, `${site}.build`]) await rm(folder, { recursive: true, force: true });
    const full = await measureBuild(catalog, site, ['--full'], note);
    const bytes = await meanPageBytes(site);
    const pages = Math.ceil(full.pages / Math.max(full.astroProcesses, 1));
    note(`Baseline: ${cores} times ${pages} minimal pages of ${bytes} bytes`);
    const minimal = await renderMinimalSite({ pages, bytes, processes: cores });
    const cpuAPage = full.astroCpuSeconds / full.pages;
    const ratio = cpuAPage / minimal.cpuSecondsAPage;
    const ours = Math.max(full.astroPeak, full.nodePeak);
    const rows = [
      {
        measure: 'Full build with search index',
        figure: `${figure.seconds(full.seconds)}, ${figure.count(full.changed)} files`,
        bar: '15 min',
        met: full.seconds <= 900,
        baseline: `as many minimal Astro pages: ${figure.seconds(full.pages / minimal.pagesASecond)}`,
      },
      {
        measure: 'Processor time a page',
        figure: `${figure.milliseconds(1000 * cpuAPage)}, ${figure.times(ratio)} the minimal page`,
        bar: '1.6 times',
        met: minimal.cpuSecondsAPage > 0 ? ratio <= 1.6 : undefined,
        baseline: `a minimal Astro page of ${figure.count(bytes)} bytes: ${figure.milliseconds(1000 * minimal.cpuSecondsAPage)}`,
      },
      {
        measure: 'Memory of one process, full build',
        figure: `Astro ${figure.memory(full.astroPeak)}, Node ${figure.memory(full.nodePeak)}`,
        bar: '2 GB',
        met: ours > 0 ? ours <= 2e9 : undefined,
        baseline: `Astro with ${figure.count(pages)} minimal pages: ${figure.memory(minimal.peak)}`,
      },
      {
        measure: 'Memory of Pagefind’s own process',
        figure: figure.memory(full.pagefindPeak),
        bar: '4.5 GB',
        met: full.pagefindPeak > 0 ? full.pagefindPeak <= 4.5e9 : undefined,
        baseline: '',
      },
    ];
    return { rows, numbers: { ...full, bytes, ratio } };
  },
};
