import { toFileText } from '../src/catalog/json.ts';
import { accuracyTable } from '../src/classification/evaluate/accuracy.ts';
import { checkTables, raiseFloors, updateTables } from '../src/classification/evaluate/maintain.ts';
import { foldsOf, foldsText } from '../src/classification/evaluate/folds.ts';
import { answerLabelled } from '../src/classification/evaluate/labelled.ts';
import { metricsOf } from '../src/classification/evaluate/metrics.ts';
import { missData, missesText } from '../src/classification/evaluate/misses.ts';
import { reportText } from '../src/classification/evaluate/report.ts';
import { catalogSet, writeTable } from '../src/classification/evaluate/published.ts';
import { main, UsageError } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { Progress } from '../src/cli/progress.ts';

const foldCount = 5;

await main({
  name: 'npm run evaluate --',
  summary: `Measures the classifier against labelled tools, by default those of ${catalogSet.labels}.`,
  positionals: '[FILE.jsonl]',
  options: {
    catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'Catalog whose tools the labels may name.' },
    json: { type: 'boolean', help: 'Print the figures as JSON.' },
    misses: { type: 'boolean', help: 'List every miss with the rules that fired, grouped by cause.' },
    folds: { type: 'boolean', help: `Also measure ${foldCount} parts that share no server.` },
    write: { type: 'string', value: 'FILE', help: 'Write the accuracy table with the checksum of the labels.' },
    update: { type: 'boolean', help: 'Write every table that the site shows and whose labels are present.' },
    check: { type: 'boolean', help: 'Write nothing; exit with 2 when a table that the site shows is stale.' },
    'raise-floors': { type: 'boolean', help: 'Raise the floors to a little under what is measured now.' },
  },
  async run({ catalog, json, misses, folds, write, update, check, 'raise-floors': raise }, [file, ...rest]) {
    if (rest.length > 0) throw new UsageError('One labelled file at a time.');
    const progress = new Progress('Evaluate');
    if (check === true) return checkTables(progress);
    if (update === true) await updateTables(progress);
    if (raise === true) await raiseFloors(progress);
    if (update === true || raise === true) return exitCodes.done;
    const labels = file ?? catalogSet.labels;
    const set = await answerLabelled(labels, catalog);
    for (const { label, reason } of set.problems) progress.note(`${label}: ${reason}`);
    progress.done(`${set.answered.length} labelled tools of ${labels}`);
    if (set.answered.length === 0) throw new UsageError('There is nothing to measure with.');
    const parts = foldsOf(set.answered, foldCount);
    const texts = [reportText(set.answered), folds ? foldsText(parts) : '', misses ? missesText(set.answered) : ''];
    const data = {
      ...accuracyTable(set, labels),
      ...(folds ? { folds: parts.map(metricsOf) } : {}),
      ...(misses ? { misses: missData(set.answered) } : {}),
    };
    process.stdout.write(json ? toFileText(data) : `${texts.filter((text) => text !== '').join('\n\n')}\n`);
    if (write !== undefined) await writeTable(write, labels, set);
    return set.problems.length > 0 ? exitCodes.sourceFailed : exitCodes.done;
  },
});
