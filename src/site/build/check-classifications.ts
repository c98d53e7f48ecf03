import { classifyCatalog } from '../../classification/classify-catalog.ts';
import { Progress } from '../../cli/progress.ts';
import type { Now } from './look-at-catalog.ts';

/**
 * How many classifications are not what the rules say now; nothing is rewritten. Only servers whose files changed are classified: of
 * the others the snapshot knows it, and with other rules all of them count as changed.
 */
export async function checkClassifications(catalogDir: string, { rows, changed }: Now): Promise<number> {
  const stale = (): number => [...rows.values()].filter((row) => row.stale).length;
  if (changed.size === 0) return stale();
  const progress = new Progress('Check classifications', changed.size);
  const run = await classifyCatalog(catalogDir, {
    check: true,
    paths: [...changed],
    onServers: (count) => progress.step(count),
  });
  for (const path of run.changed) rows.get(path)!.stale = true;
  progress.done(`${run.servers} servers, ${stale()} stale`);
  return stale();
}
