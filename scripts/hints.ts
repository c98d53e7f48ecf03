import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  hintListFaults,
  readHintList,
  renewed,
  writeAgreements,
  writeHintList,
} from '../src/classification/evaluate/hint-list.ts';
import { catalogHints, folderHints, type HintCases } from '../src/classification/evaluate/hints.ts';
import { hintsText } from '../src/classification/evaluate/hints-text.ts';
import { main } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';

const published = join('..', 'shared', 'data', 'tools-list');

await main({
  name: 'npm run hints --',
  summary: 'Compares our answers, given with the annotations hidden, with the readOnlyHint that authors declare.',
  positionals: '[FOLDER of { server, tools } files]',
  options: {
    catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'Catalog whose tools are compared.' },
    check: { type: 'boolean', help: 'Exit with 2 when the committed list or the published figures are stale.' },
    update: { type: 'boolean', help: 'Drop the lines that agree now and add new ones, whose reason a person gives.' },
  },
  async run({ catalog: catalogDir, check, update }, [folder]) {
    const catalog = await catalogHints(catalogDir ?? 'catalog');
    const lines = update === true ? renewed(await readHintList(), catalog.cases) : await readHintList();
    const others = folder ?? published;
    const elsewhere: HintCases | undefined = existsSync(others) ? await folderHints(others) : undefined;
    for (const { label, reason } of [...catalog.problems, ...(elsewhere?.problems ?? [])])
      process.stderr.write(`${label}: ${reason}\n`);
    const figures = folder === undefined ? elsewhere?.cases : undefined;
    if (update === true) {
      await writeHintList(lines);
      await writeAgreements(catalog.cases, figures, false);
    }
    const reasons = new Map(lines.map(({ server, tool, reason }) => [`${server} ${tool}`, reason]));
    const texts = [
      hintsText('Catalog', catalog.cases, ({ server, tool }) => {
        const reason = reasons.get(`${server} ${tool}`);
        return reason === 'not-read-yet' ? undefined : reason;
      }),
      elsewhere === undefined ? `${others} is not here.` : hintsText(others, elsewhere.cases, () => undefined),
    ];
    if (check !== true) process.stdout.write(`${texts.join('\n\n')}\n`);
    const faults = hintListFaults(lines, catalog.cases);
    if ((await writeAgreements(catalog.cases, figures, true)) === 'stale')
      faults.push('The published figures are stale.');
    for (const fault of faults) process.stderr.write(`${fault}\n`);
    if (faults.length > 0)
      process.stderr.write('Repair with: npm run hints -- --update, then give each new line its reason\n');
    return check === true && faults.length > 0 ? exitCodes.checkFailed : exitCodes.done;
  },
});
