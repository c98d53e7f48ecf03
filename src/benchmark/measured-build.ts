import { exitCodes } from '../cli/exit-codes.ts';
import { measureNode } from './measured-command.ts';

/** What a build took and did. */
export interface BuildFigures {
  seconds: number;
  /** Files written, removed and as they were. */
  changed: number;
  removed: number;
  unchanged: number;
  /** Pages that Astro rendered, and in how many processes; 0 when it rendered none. */
  pages: number;
  astroProcesses: number;
  astroCpuSeconds: number;
  /** Greatest memory of one process of each kind, in bytes. */
  astroPeak: number;
  nodePeak: number;
  pagefindPeak: number;
}

const numbersIn = (lines: readonly string[], pattern: RegExp): number[] => {
  const found = lines.map((line) => pattern.exec(line)).findLast((match) => match !== null);
  return (found ?? []).slice(1).map(Number);
};

/** Builds a site by the command that people use, and measures it. */
export async function measureBuild(
  catalogDir: string,
  outDir: string,
  options: readonly string[],
  onLine: (line: string) => void,
): Promise<BuildFigures> {
  const args = ['scripts/build.ts', '--catalog', catalogDir, '--out', outDir, ...options];
  // A large catalog has no pictures of single servers; a quarter of it would have them, and be slower than the whole.
  const env = { SOCIAL_IMAGES: 'articles' };
  const { seconds, lines, usage } = await measureNode(args, { accepts: [exitCodes.sourceFailed], onLine, env });
  const [changed = 0, removed = 0, unchanged = 0] = numbersIn(
    lines,
    /^(\d+) files written, (\d+) removed, (\d+) as they were/,
  );
  const [pages = 0] = numbersIn(lines, /^Build pages: (\d+) pages/);
  const [astro, node, pagefind] = [usage('astro'), usage('node'), usage('pagefind')];
  return {
    seconds,
    changed,
    removed,
    unchanged,
    pages,
    astroProcesses: astro.processes,
    astroCpuSeconds: astro.cpuSeconds,
    astroPeak: astro.peak,
    nodePeak: node.peak,
    pagefindPeak: pagefind.peak,
  };
}
