import { answerChangesText } from '../src/classification/answer-changes.ts';
import { classifyCatalog, classificationPath } from '../src/classification/classify-catalog.ts';
import { classifyFile } from '../src/classification/classify-file.ts';
import { main, UsageError } from '../src/cli/command.ts';
import { exitCodes, type ExitCode } from '../src/cli/exit-codes.ts';
import { Progress } from '../src/cli/progress.ts';

async function overCatalog(catalog: string, check: boolean, compare: boolean): Promise<ExitCode> {
  const progress = new Progress('Classify');
  const run = await classifyCatalog(catalog, { check, compare, onServers: (count) => progress.step(count) });
  for (const { label, reason } of run.problems) progress.note(`${label}: ${reason}`);
  for (const sentence of run.needless) progress.note(`needless correction: ${sentence}`);
  const stale = [...run.changed, ...run.removed];
  const verb = check ? 'stale' : 'written';
  progress.done(
    `${run.tools} tools of ${run.servers} servers, ${run.changed.length} ${verb}, ${run.removed.length} without a server`,
  );
  if (compare) process.stdout.write(`${answerChangesText(run.changes)}\n`);
  if (run.problems.length > 0) return exitCodes.sourceFailed;
  if (check && stale.length > 0) {
    for (const path of stale) progress.note(`stale: ${classificationPath(catalog, path)}`);
    progress.note(`Repair with: npm run classify -- --catalog ${catalog}`);
    return exitCodes.checkFailed;
  }
  return run.needless.length > 0 ? exitCodes.checkFailed : exitCodes.done;
}

await main({
  name: 'npm run classify --',
  summary: 'Gives every tool its category, risk level and the words that say so.',
  options: {
    catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'Catalog to classify.' },
    check: { type: 'boolean', help: 'Write nothing; exit with 2 when a classification is stale.' },
    explain: {
      type: 'boolean',
      help: 'Print the tools whose category or level changes, by what decided before and now.',
    },
    input: { type: 'string', value: 'FILE', help: 'Classify JSON Lines from FILE (- for stdin) instead of a catalog.' },
    output: { type: 'string', value: 'FILE', help: 'Where the answers to --input go (- for stdout).' },
  },
  async run({ catalog, check, explain, input, output }) {
    if ((input === undefined) !== (output === undefined)) throw new UsageError('--input and --output go together.');
    if (input === undefined || output === undefined)
      return overCatalog(catalog ?? 'catalog', check === true, explain === true);
    const problems = await classifyFile(input, output, new Progress('Classify'));
    return problems > 0 ? exitCodes.sourceFailed : exitCodes.done;
  },
});
