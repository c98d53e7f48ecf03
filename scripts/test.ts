import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { main } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { ensureBubblewrap } from '../src/e2e/bubblewrap.ts';
import { ensureChromium } from '../src/e2e/chromium.ts';

const reports = '.cache/test-reports';
const bin = 'node_modules/.bin';
let passed = 0;
let failed = 0;

function announce(title: string): void {
  process.stderr.write(`\n${styleText('bold', title)}\n`);
}

/** A check that passes or fails as a whole counts as one test. */
function check(title: string, command: string, args: string[]): void {
  announce(title);
  const { status } = spawnSync(join(bin, command), args, { stdio: ['ignore', 2, 2] });
  if (status === 0) passed += 1;
  else failed += 1;
}

/** Runs one of Vitest's projects and counts its tests; a run that ended without a report counts as a failure. */
function tests(title: string, project: string): void {
  announce(title);
  const report = join(reports, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(join(bin, 'vitest'), args, { stdio: ['ignore', 2, 2] });
  if (!existsSync(report)) {
    failed += 1;
    return;
  }
  const counts = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  passed += counts.numPassedTests;
  failed += counts.numFailedTests + (status !== 0 && counts.numFailedTests === 0 ? 1 : 0);
}

await main({
  name: 'npm test --',
  summary:
    'Checks types, style and the committed catalog, runs the unit tests, builds the fixture site and tests it in Chromium.',
  options: {},
  async run() {
    rmSync(reports, { recursive: true, force: true });
    mkdirSync(reports, { recursive: true });
    announce('Set-up');
    ensureBubblewrap();
    process.stderr.write(`Chromium: ${ensureChromium()}\n`);
    check('Types', 'astro', ['check', '--minimumSeverity', 'warning']);
    check('Lint', 'oxlint', ['--deny-warnings']);
    check('Format', 'prettier', ['--check', '--log-level', 'warn', '.']);
    check('Unused code', 'knip', []);
    check('Catalog', 'node', ['scripts/check-catalog.ts']);
    check('Schemas are up to date', 'node', ['scripts/schemas.ts', '--check']);
    for (const catalog of ['catalog', 'src/e2e/fixture-catalog']) {
      check(`Classifications of ${catalog} are up to date`, 'node', [
        'scripts/classify.ts',
        '--check',
        '--catalog',
        catalog,
      ]);
    }
    check('Accuracy tables are up to date', 'node', ['scripts/evaluate.ts', '--check']);
    check('Disagreements with hints are listed', 'node', ['scripts/hints.ts', '--check']);
    tests('Unit tests', 'unit');
    tests('Site and browser tests', 'site');
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
    return failed === 0 ? exitCodes.done : exitCodes.checkFailed;
  },
});
