import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { PackageSource } from './live-jobs.ts';
import { npm } from './npm/index.ts';
import { oci } from './oci/index.ts';
import { pypi } from './pypi/index.ts';
import { findPython } from './pypi/python.ts';

const run = promisify(execFile);
const lookUpMs = 60_000;

/** The sources whose packages a crawl starts with `--live`. */
export const packageSources: readonly PackageSource[] = [
  {
    source: npm,
    async newestVersion(identifier) {
      const { stdout } = await run('npm', ['view', '--', identifier, 'version'], { timeout: lookUpMs });
      return stdout.trim() || undefined;
    },
  },
  {
    source: pypi,
    async newestVersion(identifier) {
      const { program } = await findPython();
      const { stdout } = await run(program, ['-m', 'pip', 'index', 'versions', '--', identifier], {
        timeout: lookUpMs,
      });
      return /\(([^()\s]+)\)/.exec(stdout)?.[1];
    },
  },
  // The digest that the tag stands for is looked up with the image.
  { source: oci, newestVersion: async () => 'latest' },
];
