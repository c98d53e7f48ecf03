import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runSchema, sourcesFileSchema } from '../src/catalog/sources-file.ts';

// Some run the command five times, each for seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const fixtures = join(import.meta.dirname, '../src/sources/tools-list/__fixtures__');

let catalogDir: string;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crawl-command-'));
  catalogDir = join(folder, 'catalog');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function crawl(...args: string[]) {
  const command = [join(import.meta.dirname, 'crawl.ts'), '--catalog', catalogDir, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', cwd: folder });
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

describe('a source that lost more than a fifth', () => {
  let lists: string;
  const write = (name: string, tools: object[]): Promise<void> =>
    writeFile(join(lists, `${name}.json`), JSON.stringify({ server: { name: `acme/${name}` }, tools }));
  const tool = { name: 'read', inputSchema: { type: 'object' } };
  beforeEach(async () => {
    lists = join(catalogDir, '../lists');
    await mkdir(lists);
    for (const name of ['a', 'b', 'c', 'd', 'e']) await write(name, [tool]);
    crawl('--source', `tools-list=${lists}`);
  });

  test('of its entries is refused, named with both numbers, and taken when that is accepted', async () => {
    for (const name of ['a', 'b']) await rm(join(lists, `${name}.json`));
    const { status, stderr } = crawl('--source', `tools-list=${lists}`);
    expect(status).toBe(3);
    expect(stderr).toContain('It lists 3 entries, where it listed 5 the last time.');
    expect(stderr).toContain('--accept-loss tools-list');
    expect((await sourcesFile()).runs[0]).toMatchObject({ counts: { known: 3 }, lastTaken: { counts: { known: 5 } } });
    // The refused run is not what the next one is compared with.
    expect(crawl('--source', `tools-list=${lists}`).status).toBe(3);
    expect(crawl('--source', `tools-list=${lists}`, '--accept-loss', 'tools-list').status).toBe(0);
    expect((await sourcesFile()).runs[0]?.lastTaken).toBeUndefined();
    const gone = JSON.parse(await readFile(join(catalogDir, 'servers/repo/acme~a.json'), 'utf8')) as object;
    expect(gone).toHaveProperty('goneSince');
  });

  test('of its tool lists is refused', async () => {
    for (const name of ['a', 'b']) await write(name, []);
    const { status, stderr } = crawl('--source', `tools-list=${lists}`);
    expect(status).toBe(3);
    expect(stderr).toContain('The tool lists of 2 servers are gone, of 5 that had one.');
    expect(await readFile(join(catalogDir, 'servers/repo/acme~a.json'), 'utf8')).toContain('"name": "read"');
  });

  test('but not one that lost a fifth', async () => {
    await rm(join(lists, 'a.json'));
    expect(crawl('--source', `tools-list=${lists}`).status).toBe(0);
  });
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
  [['--source', `tools-list=${fixtures}`, '--accept-loss', 'npm'], 'does not read that source'],
  [['--bogus'], 'bogus'],
])('a wrong call, %j: exit 1', (args, message) => {
  const { status, stderr } = crawl(...args);
  expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
});
