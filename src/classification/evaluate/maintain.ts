import { toFileText } from '../../catalog/json.ts';
import { writeFileAtomic } from '../../catalog/store.ts';
import { exitCodes, type ExitCode } from '../../cli/exit-codes.ts';
import type { Progress } from '../../cli/progress.ts';
import { claimsTableFile, publishClaims } from './capability-claims.ts';
import { floorsFile, raised, readFloors } from './floors.ts';
import { answerLabelled } from './labelled.ts';
import { groupsOf } from './metrics.ts';
import { isPresent, publish, publishedSets, type PublishedSet } from './published.ts';

function present(progress: Progress): PublishedSet[] {
  for (const { labels } of publishedSets.filter((set) => !isPresent(set))) {
    progress.note(`skipped: ${labels} is not here, so its table stays as it is`);
  }
  return publishedSets.filter(isPresent);
}

/** Compares every published table with what is measured now. */
export async function checkTables(progress: Progress): Promise<ExitCode> {
  const stale: string[] = [];
  const sets = present(progress);
  for (const set of sets) {
    if ((await publish(set, true)) === 'stale') stale.push(set.table);
  }
  if ((await publishClaims(true)) === 'stale') stale.push(claimsTableFile);
  for (const table of stale) progress.note(`stale: ${table}`);
  progress.done(`${sets.length + 1} tables checked, ${stale.length} stale`);
  if (stale.length === 0) return exitCodes.done;
  progress.note('Repair with: npm run evaluate -- --update');
  return exitCodes.checkFailed;
}

/** Writes every published table anew. */
export async function updateTables(progress: Progress): Promise<void> {
  for (const set of present(progress)) progress.note(`${set.table}: ${await publish(set, false)}`);
  progress.note(`${claimsTableFile}: ${await publishClaims(false)}`);
}

/** Raises the floors of every set that is present; lowers none. */
export async function raiseFloors(progress: Progress): Promise<void> {
  const floors = await readFloors();
  for (const { id, labels } of present(progress)) {
    floors[id] = raised(groupsOf((await answerLabelled(labels)).answered), floors[id]);
  }
  progress.note(`${floorsFile}: ${await writeFileAtomic(floorsFile, toFileText(floors))}`);
}
