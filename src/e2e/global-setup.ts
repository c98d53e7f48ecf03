import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { securityHeaders } from '../site/headers/security-headers.ts';
import { serveSite } from '../site/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the served fixture site. */
    siteUrl: string;
    /** Folder that the fixture site was built into. */
    siteDirectory: string;
  }
}

const directory = '.cache/fixture-site';

/** Builds the fixture catalog's site as `npm run build` does, and serves it with the headers of a host until the tests are over. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const build = ['scripts/build.ts', '--catalog', 'src/e2e/fixture-catalog', '--out', directory];
  const result = spawnSync(process.execPath, build, { stdio: ['ignore', 2, 2] });
  if (result.status !== 0) throw new Error(`The fixture site did not build (exit code ${result.status}).`);
  const site = await serveSite(directory, 0, securityHeaders);
  project.provide('siteUrl', site.url);
  project.provide('siteDirectory', directory);
  return () => site.close();
}
