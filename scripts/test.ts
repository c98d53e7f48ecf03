import { main } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { ensureBubblewrap } from '../src/e2e/bubblewrap.ts';
import { ensureChromium } from '../src/e2e/chromium.ts';
import { announce, TestRun } from '../src/e2e/test-run.ts';

await main({
  name: 'npm test --',
  summary:
    'Checks types, style and the committed catalog, runs the unit tests, builds the fixture site and tests it in Chromium.',
  options: {},
  async run() {
    const run = new TestRun();
    announce('Set-up');
    ensureBubblewrap();
    process.stderr.write(`Chromium: ${ensureChromium()}\n`);
    run.check('Types', 'astro', ['check', '--minimumSeverity', 'warning']);
    run.check('Lint', 'oxlint', ['--deny-warnings']);
    run.check('Format', 'prettier', ['--check', '--log-level', 'warn', '.']);
    run.check('Unused code', 'knip', []);
    run.check('Catalog', 'node', ['scripts/check-catalog.ts']);
    run.check('Schemas are up to date', 'node', ['scripts/schemas.ts', '--check']);
    for (const catalog of ['catalog', 'src/e2e/fixture-catalog']) {
      run.check(`Classifications of ${catalog} are up to date`, 'node', [
        'scripts/classify.ts',
        '--check',
        '--catalog',
        catalog,
      ]);
    }
    run.check('Accuracy tables are up to date', 'node', ['scripts/evaluate.ts', '--check']);
    run.check('Disagreements with hints are listed', 'node', ['scripts/hints.ts', '--check']);
    run.tests('Unit tests', 'unit');
    run.tests('Site and browser tests', 'site');
    process.stdout.write(`\n${run.passed} passed, ${run.failed} failed\n`);
    return run.failed === 0 ? exitCodes.done : exitCodes.checkFailed;
  },
});
