import { classifyCatalog } from '../../classification/classify-catalog.ts';
import { Progress } from '../../cli/progress.ts';

/** One sentence when the committed classifications are not what the rules say now; nothing is rewritten. */
export async function checkClassifications(catalogDir: string): Promise<string | undefined> {
  const progress = new Progress('Check classifications');
  const { servers, changed, removed } = await classifyCatalog(catalogDir, {
    check: true,
    onServers: (count) => progress.step(count),
  });
  const stale = changed.length + removed.length;
  progress.done(`${servers} servers, ${stale} stale`);
  return stale === 0
    ? undefined
    : `${stale} classifications are stale and are published as they are; run npm run classify -- --catalog ${catalogDir}`;
}
