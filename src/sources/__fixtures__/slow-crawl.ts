import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HttpClient } from '../http/client.ts';
import { makeWorkFolder } from '../live/work-folder.ts';
import { mcpRegistry } from '../mcp-registry/index.ts';
import { createNpm } from '../npm/index.ts';
import type { Install } from '../npm/install.ts';
import { runCrawl } from '../run-crawl.ts';

/** Stands for npm: lays out a package whose command is the slow server, under the entry's name. */
const installSlow: Install = async (entry) => {
  const folder = await makeWorkFolder();
  const own = join(folder, 'node_modules', entry.package);
  await mkdir(own, { recursive: true });
  const packageJson = { name: entry.package, version: entry.version, license: 'MIT', bin: 'server.mjs' };
  await writeFile(join(own, 'package.json'), JSON.stringify(packageJson));
  await copyFile(join(import.meta.dirname, 'slow-server.mjs'), join(own, 'server.mjs'));
  return {
    folder,
    packageJson,
    publication: { integrity: 'sha512-AAAA', publishedAt: '2026-01-02T03:04:05Z' },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};

// A crawl as `scripts/crawl.ts` runs it, of slow servers and of a file of a registry's items, to be killed by a test.
const [folder = '', items = '', entries = ''] = process.argv.slice(2);
const http = new HttpClient();
const jobs = [
  { source: createNpm(installSlow), location: entries, entries: [] },
  { source: mcpRegistry, location: items, entries: [] },
];
await runCrawl(jobs, { sources: [], runs: [] }, {
  catalogDir: join(folder, 'catalog'),
  stateDir: join(folder, 'state'),
  only: [],
  limit: undefined,
  acceptLoss: [],
  concurrency: 2,
  unsandboxed: true,
  http,
  optOut: [],
});
http.close();
