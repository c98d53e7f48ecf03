import { classifyCatalog } from '../../classification/classify-catalog.ts';
import { Progress } from '../../cli/progress.ts';
import type { Now } from './look-at-catalog.ts';

/** Of more changed servers than these, as many are classified, spread over all of them: to classify all is a run of its own. */
const mostClassified = 2000;

function spreadOver(paths: readonly string[]): string[] {
  const step = Math.max(1, paths.length / mostClassified);
  return Array.from({ length: Math.floor(paths.length / step) }, (_, place) => paths[Math.floor(place * step)]!);
}

/**
 * How many classifications are found that are not what the rules say now; nothing is rewritten. Only servers whose files changed are
 * classified: of the others the snapshot knows it, and with other rules all of them count as changed.
 */
export async function checkClassifications(catalogDir: string, { rows, changed }: Now): Promise<number> {
  const stale = (): number => [...rows.values()].filter((row) => row.stale).length;
  if (changed.size === 0) return stale();
  const paths = spreadOver([...changed]);
  const progress = new Progress('Check classifications', paths.length);
  const run = await classifyCatalog(catalogDir, { check: true, paths, onServers: (count) => progress.step(count) });
  for (const path of run.changed) rows.get(path)!.stale = true;
  const of = paths.length < changed.size ? ` of ${changed.size}` : '';
  progress.done(`${run.servers}${of} servers, ${stale()} stale`);
  return stale();
}
