import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clientConfig } from './client-config/index.ts';
import { crawl } from './crawl.ts';
import { crawlOptionsIn } from './crawl-in-tests.ts';
import { liveJobs, type PackageSource } from './live-jobs.ts';
import { installHostile } from './live/__fixtures__/hostile-install.ts';
import { createNpm } from './npm/index.ts';
import type { Listing } from './source.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'live-jobs-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const npm: PackageSource = { source: createNpm(installHostile), newestVersion: async () => '2.0.0' };
const nothingStanding = { sources: [], runs: [] };

function listing(identifier: string, more: Partial<Listing> = {}, type: 'stdio' | 'sse' = 'stdio'): Listing {
  const facts = { packages: [{ registryType: 'npm' as const, identifier, version: '1.0.0', transport: { type } }] };
  return { source: 'one', label: identifier, id: `npm/${identifier}`, aliases: [], facts, defects: [], ...more };
}

async function entriesOf(listings: Listing[], standing: Record<string, unknown>[] = []): Promise<unknown[]> {
  const file = { sources: [{ id: 'npm', entries: standing }], runs: [] };
  return (await liveJobs(listings, file, [npm])).flatMap(({ entries }) => entries);
}

test('a package that several sources name is started once, with placeholders for values', async () => {
  const start = { args: ['stdio'], env: ['TOKEN'] };
  expect(await entriesOf([listing('a', { start }), listing('a')])).toEqual([
    { package: 'a', version: '1.0.0', args: ['stdio'], env: { TOKEN: 'placeholder' } },
  ]);
});

test('a package of the standing list is left to it, one that speaks over HTTP is not started', async () => {
  const standing = [{ package: 'a', version: '1.0.0', expected: 'excluded', reason: 'Its licence forbids it.' }];
  expect(await entriesOf([listing('a'), listing('b', {}, 'sse')], standing)).toEqual([]);
});

test('a package without a version gets the newest, and keeps none when that is not known', async () => {
  const facts = {
    packages: [{ registryType: 'npm' as const, identifier: 'a', transport: { type: 'stdio' as const } }],
  };
  expect(await entriesOf([listing('a', { facts })])).toEqual([{ package: 'a', version: '2.0.0' }]);
  const offline = { ...npm, newestVersion: () => Promise.reject(new Error('offline')) };
  const [job] = await liveJobs([listing('a', { facts })], nothingStanding, [offline]);
  expect(job?.entries).toEqual([{ package: 'a', version: undefined }]);
});

const config = join(import.meta.dirname, 'client-config/__fixtures__/claude-desktop.json');

test('without --live nothing of a client’s configuration is started', async () => {
  const { liveRuns } = await crawl([{ source: clientConfig, location: config, entries: [] }], crawlOptionsIn(folder));
  expect(liveRuns).toEqual([]);
});

test('with --live its packages are started, pinned, without its secrets', async () => {
  const options = crawlOptionsIn(folder, { live: (listings) => liveJobs(listings, nothingStanding, [npm]) });
  const { liveRuns, failed } = await crawl([{ source: clientConfig, location: config, entries: [] }], options);
  expect(liveRuns).toMatchObject([{ source: 'npm', counts: { known: 1, listed: 1 } }]);
  expect(failed).toBe(false);
  const path = join(options.catalogDir, 'servers/npm');
  const record = await readFile(join(path, (await readdir(path))[0] as string), 'utf8');
  expect(JSON.parse(record)).toMatchObject({
    id: 'npm/@example~notes',
    sources: ['client-config', 'npm'],
    toolsOrigin: { source: 'npm', from: 'tools/list' },
    tools: [{ name: 'well_behaved' }],
  });
  expect(record).not.toMatch(/hunter2|\/home\/me/);
});

test('a server that does not answer does not fail the crawl that found it', async () => {
  const options = crawlOptionsIn(folder, {
    live: async () => [{ source: npm.source, entries: [{ package: 'x', version: '1.0.0', args: ['exits'] }] }],
  });
  const { liveRuns, failed } = await crawl([{ source: clientConfig, location: config, entries: [] }], options);
  expect(liveRuns[0]?.problems).toMatchObject([{ kind: 'exited' }]);
  expect(failed).toBe(false);
});
