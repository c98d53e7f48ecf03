import { classifyCatalog } from '../../classification/classify-catalog.ts';
import { Progress } from '../../cli/progress.ts';
import type { Now } from './look-at-catalog.ts';

/** Of more changed servers than these, as many are classified, spread over all of them: to classify all is a run of its own. */
const mostClassified = 2000;

function spreadOver(paths: readonly string[], most: number): string[] {
  const step = Math.max(1, paths.length / most);
  return Array.from({ length: Math.floor(paths.length / step) }, (_, place) => paths[Math.floor(place * step)]!);
}

/**
 * How many classifications are found that are not what the rules say now; nothing is rewritten. Only servers whose files changed are
 * classified, `most` of them; with other rules all of them count as changed. What was found of the others is in their rows, or that
 * nobody looked, which is told.
 */
export async function checkClassifications(
  catalogDir: string,
  { rows, changed }: Pick<Now, 'rows' | 'changed'>,
  most = mostClassified,
): Promise<number> {
  const count = (mark: 'stale' | 'unlooked'): number => [...rows.values()].filter((row) => row[mark]).length;
  if (changed.size === 0) return count('stale');
  const paths = spreadOver([...changed], most);
  const progress = new Progress('Check classifications', paths.length);
  const run = await classifyCatalog(catalogDir, { check: true, paths, onServers: (done) => progress.step(done) });
  for (const path of changed) rows.get(path)!.unlooked = true;
  for (const path of paths) delete rows.get(path)!.unlooked;
  for (const path of run.changed) rows.get(path)!.stale = true;
  const unlooked = count('unlooked');
  const rest = unlooked === 0 ? '' : `; of ${unlooked} more nothing is known: npm run classify -- --check looks at all`;
  progress.done(`${run.servers} servers, ${count('stale')} stale${rest}`);
  return count('stale');
}
