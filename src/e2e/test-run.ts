import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';

const reports = '.cache/test-reports';
const bin = 'node_modules/.bin';

/** Prints the heading of what comes next. */
export function announce(title: string): void {
  process.stderr.write(`\n${styleText('bold', title)}\n`);
}

/** One run of everything that has to pass, counted. */
export class TestRun {
  passed = 0;
  failed = 0;

  constructor() {
    rmSync(reports, { recursive: true, force: true });
    mkdirSync(reports, { recursive: true });
  }

  /** A check that passes or fails as a whole counts as one test. */
  check(title: string, command: string, args: string[]): void {
    announce(title);
    const { status } = spawnSync(join(bin, command), args, { stdio: ['ignore', 2, 2] });
    if (status === 0) this.passed += 1;
    else this.failed += 1;
  }

  /** Runs one of Vitest's projects and counts its tests; a run that ended without a report counts as a failure. */
  tests(title: string, project: string): void {
    announce(title);
    const report = join(reports, `${project}.json`);
    const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { status } = spawnSync(join(bin, 'vitest'), args, { stdio: ['ignore', 2, 2] });
    if (!existsSync(report)) {
      this.failed += 1;
      return;
    }
    const counts = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    this.passed += counts.numPassedTests;
    this.failed += counts.numFailedTests + (status !== 0 && counts.numFailedTests === 0 ? 1 : 0);
  }
}
