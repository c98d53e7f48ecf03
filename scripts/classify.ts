import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { classifyCatalog, classificationPath } from '../src/classification/classify-catalog.ts';
import { classifyStream } from '../src/classification/classify-stream.ts';
import { main, UsageError } from '../src/cli/command.ts';
import { exitCodes, type ExitCode } from '../src/cli/exit-codes.ts';
import { Progress } from '../src/cli/progress.ts';

async function overLines(input: string, output: string): Promise<ExitCode> {
  const progress = new Progress('Classify');
  const from = input === '-' ? process.stdin : createReadStream(input);
  const unfinished = `${output}.${process.pid}.tmp`;
  const to = output === '-' ? process.stdout : createWriteStream(unfinished);
  let lines = 0;
  let problems = 0;
  for await (const { output: answer, problem } of classifyStream(
    createInterface({ input: from, crlfDelay: Infinity }),
  )) {
    lines += 1;
    if (problem) {
      problems += 1;
      progress.note(`${problem.label}: ${problem.reason}`);
    }
    if (!to.write(`${answer}\n`)) await once(to, 'drain');
    progress.step();
  }
  if (to !== process.stdout) {
    to.end();
    await once(to, 'finish');
    await rename(unfinished, output);
  }
  progress.done(`${lines} tools, ${problems} lines that could not be read`);
  return problems > 0 ? exitCodes.sourceFailed : exitCodes.done;
}

async function overCatalog(catalog: string, check: boolean): Promise<ExitCode> {
  const progress = new Progress('Classify');
  const run = await classifyCatalog(catalog, check, () => progress.step());
  for (const { label, reason } of run.problems) progress.note(`${label}: ${reason}`);
  const stale = [...run.changed, ...run.removed];
  const verb = check ? 'stale' : 'written';
  progress.done(
    `${run.tools} tools of ${run.servers} servers, ${run.changed.length} ${verb}, ${run.removed.length} without a server`,
  );
  if (run.problems.length > 0) return exitCodes.sourceFailed;
  if (!check || stale.length === 0) return exitCodes.done;
  for (const path of stale) progress.note(`stale: ${classificationPath(catalog, path)}`);
  progress.note(`Repair with: npm run classify -- --catalog ${catalog}`);
  return exitCodes.checkFailed;
}

await main({
  name: 'npm run classify --',
  summary: 'Gives every tool its category, risk level and the words that say so.',
  options: {
    catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'Catalog to classify.' },
    check: { type: 'boolean', help: 'Write nothing; exit with 2 when a classification is stale.' },
    input: { type: 'string', value: 'FILE', help: 'Classify JSON Lines from FILE (- for stdin) instead of a catalog.' },
    output: { type: 'string', value: 'FILE', help: 'Where the answers to --input go (- for stdout).' },
  },
  async run({ catalog, check, input, output }) {
    if ((input === undefined) !== (output === undefined)) throw new UsageError('--input and --output go together.');
    return input !== undefined && output !== undefined
      ? overLines(input, output)
      : overCatalog(catalog ?? 'catalog', check === true);
  },
});
