import { join } from 'node:path';
import { styleText } from 'node:util';
import { checks as catalogChecks } from '../src/catalog/checks/index.ts';
import { runChecks } from '../src/catalog/checks/run.ts';
import { overrideIsNeeded } from '../src/classification/override-is-needed.ts';
import { main } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';

const checks = [...catalogChecks, overrideIsNeeded];

await main({
  name: 'npm run check:catalog --',
  summary: 'Checks every file of the catalog against its schema, its place and the other files. Writes nothing.',
  options: {
    catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'The catalog to check.' },
    json: { type: 'boolean', help: 'Print the findings as JSON.' },
  },
  async run(values) {
    const findings = [];
    for await (const finding of runChecks(values.catalog, checks)) {
      findings.push(finding);
      if (values.json) continue;
      const { check, path, reason, repair } = finding;
      process.stdout.write(
        `${join(values.catalog, path)}: ${styleText('red', check)}: ${reason}\n  Repair: ${repair}\n`,
      );
    }
    if (values.json) process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
    else process.stdout.write(`${checks.length + 1} checks, ${findings.length} findings\n`);
    return findings.length > 0 ? exitCodes.checkFailed : exitCodes.done;
  },
});
