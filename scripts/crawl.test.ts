import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runSchema, sourcesFileSchema } from '../src/catalog/sources-file.ts';

const fixtures = join(import.meta.dirname, '../src/sources/tools-list/__fixtures__');

let catalogDir: string;
beforeEach(async () => {
  catalogDir = await mkdtemp(join(tmpdir(), 'crawl-command-'));
});
afterEach(() => rm(catalogDir, { recursive: true, force: true }));

function crawl(...args: string[]) {
  const command = [join(import.meta.dirname, 'crawl.ts'), '--catalog', catalogDir, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', cwd: tmpdir() });
  return { status, stdout, stderr };
}

async function sourcesFile() {
  return sourcesFileSchema.parse(JSON.parse(await readFile(join(catalogDir, 'sources.json'), 'utf8')));
}

test('a source without faults: exit 0, the table on stdout, the run in sources.json', async () => {
  const { status, stdout } = crawl('--source', `tools-list=${join(fixtures, 'example_notes.json')}`);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^tools-list +1 +1 +0 +0 +0 +1 +2 +2 +0 +0 +0 /m);
  expect(await readdir(join(catalogDir, 'servers/repo'))).toEqual(['example~notes.json']);
  expect((await sourcesFile()).runs).toMatchObject([{ source: 'tools-list', counts: { known: 1, tools: 2 } }]);
});

test('an entry that cannot be read: exit 3, its name and reason on stderr, the rest taken', async () => {
  const { status, stderr } = crawl('--source', `tools-list=${fixtures}`);
  expect(status).toBe(3);
  expect(stderr).toMatch(/^tools-list: broken: \[malformed-entry\] /m);
  expect(await readdir(join(catalogDir, 'servers/repo'))).toHaveLength(2);
});

test('a source that is not there: exit 3, named in the run', async () => {
  expect(crawl('--source', 'tools-list=/nowhere/at/all').status).toBe(3);
  expect((await sourcesFile()).runs[0]?.failure).toContain('ENOENT');
});

test('--json prints the runs, and a partial crawl leaves sources.json alone', async () => {
  const { status, stdout } = crawl('--source', `tools-list=${fixtures}`, '--only', 'example/notes', '--json');
  expect(status).toBe(0);
  expect(runSchema.array().parse((JSON.parse(stdout) as { runs: unknown }).runs)[0]?.counts.listed).toBe(1);
  await expect(sourcesFile()).rejects.toThrow('ENOENT');
});

test.each([
  [[], 'no standing list'],
  [['--source', 'nope'], 'There is no source "nope"'],
  [['--source', `tools-list=${fixtures}`, '--only', 'nobody'], 'called nobody'],
  [['--source', `tools-list=${fixtures}`, '--limit', 'x'], '--limit takes a whole number'],
  [['--bogus'], 'bogus'],
])('a wrong call, %j: exit 1', (args, message) => {
  const { status, stderr } = crawl(...args);
  expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
});
