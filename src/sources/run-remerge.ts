import { exitCodes, type ExitCode } from '../cli/exit-codes.ts';
import { Progress } from '../cli/progress.ts';
import { remergeCatalog } from './remerge.ts';

/** `crawl --remerge` with its progress and its report; gives the exit code. */
export async function runRemerge(catalogDir: string, check: boolean): Promise<ExitCode> {
  const progress = new Progress('Remerge');
  const { servers, changed, problems } = await remergeCatalog(catalogDir, check, () => progress.step());
  progress.done(`${servers} records, ${changed.length} ${check ? 'would change' : 'written'}`);
  for (const { label, reason } of problems) process.stderr.write(`${label}: ${reason}\n`);
  for (const id of check ? changed : []) process.stdout.write(`${id}\n`);
  if (check && changed.length > 0) {
    process.stderr.write(`Repair: npm run crawl -- --remerge --catalog ${catalogDir}\n`);
    return exitCodes.checkFailed;
  }
  return problems.length > 0 ? exitCodes.sourceFailed : exitCodes.done;
}
