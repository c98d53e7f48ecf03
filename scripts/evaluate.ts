import { basename } from 'node:path';
import { writeFileAtomic } from '../src/catalog/store.ts';
import { toFileText } from '../src/catalog/json.ts';
import { accuracyTable } from '../src/classification/evaluate/accuracy.ts';
import { foldsOf } from '../src/classification/evaluate/folds.ts';
import { answerLabelled } from '../src/classification/evaluate/labelled.ts';
import { metricsOf } from '../src/classification/evaluate/metrics.ts';
import { missGroups } from '../src/classification/evaluate/misses.ts';
import { foldsText, missesText, reportText } from '../src/classification/evaluate/report.ts';
import { main, UsageError } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { Progress } from '../src/cli/progress.ts';

const foldCount = 5;

await main({
  name: 'npm run evaluate --',
  summary: 'Measures the classifier against labelled tools.',
  positionals: 'FILE.jsonl',
  options: {
    json: { type: 'boolean', help: 'Print the figures as JSON.' },
    misses: { type: 'boolean', help: 'List every miss with the rules that fired, grouped by cause.' },
    folds: { type: 'boolean', help: `Also measure ${foldCount} parts that share no server.` },
    write: { type: 'string', value: 'FILE', help: 'Write the accuracy table that the method guide shows.' },
  },
  async run({ json, misses, folds, write }, [file, ...rest]) {
    if (file === undefined || rest.length > 0) throw new UsageError('One labelled file is needed.');
    const progress = new Progress('Evaluate');
    const set = await answerLabelled(file);
    for (const { label, reason } of set.problems) progress.note(`${label}: ${reason}`);
    progress.done(`${set.answered.length} labelled tools`);
    const parts = folds === true ? foldsOf(set.answered, foldCount) : [];
    const accuracy = accuracyTable(set, basename(file));
    if (json === true) {
      const extra = {
        ...(folds === true ? { folds: parts.map(metricsOf) } : {}),
        ...(misses === true ? { misses: missGroups(set.answered) } : {}),
      };
      process.stdout.write(toFileText({ ...accuracy, ...extra }));
    } else {
      const texts = [
        reportText(set.answered),
        folds === true ? foldsText(parts) : '',
        misses === true ? missesText(set.answered) : '',
      ];
      process.stdout.write(`${texts.filter((text) => text !== '').join('\n\n')}\n`);
    }
    if (write !== undefined) await writeFileAtomic(write, toFileText(accuracy));
    return set.problems.length > 0 ? exitCodes.sourceFailed : exitCodes.done;
  },
});
