import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setClock } from '../catalog/clock.ts';
import { sourcesFileSchema } from '../catalog/sources-file.ts';
import { crawlOptionsIn } from './crawl-in-tests.ts';
import { crawl, type CrawlOptions } from './crawl.ts';
import { jobsOf } from './jobs.ts';
import { askOnce, fileJournal } from './journal.ts';
import { LiveFailure } from './live/failure.ts';
import { problemLines, reportTables } from './report.ts';
import type { Entry, Listing, Source } from './source.ts';

let folder: string;
let options: CrawlOptions;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crawl-'));
  options = crawlOptionsIn(folder);
});
afterEach(async () => {
  setClock(undefined);
  await rm(folder, { recursive: true, force: true });
});

function listing(name: string, source = 'one'): Listing {
  return {
    source,
    label: name,
    id: `npm/${name}`,
    aliases: [],
    facts: { toolsOrigin: { source, from: 'tools/list' } },
    tools: [{ name: 'a' }],
    defects: [],
  };
}

function sourceOf(id: string, names: string[], failure?: string): Source {
  return {
    id,
    title: id,
    homepage: 'https://example.com/',
    license: 'CC0-1.0',
    async *list({ wanted }) {
      for (const [index, name] of names.entries()) {
        if (wanted(name)) yield { label: name, index, listing: listing(name, id), problems: [] };
      }
      if (failure !== undefined) throw new Error(failure);
    },
  };
}

async function records(): Promise<Record<string, string>> {
  const path = join(options.catalogDir, 'servers/npm');
  const names = await readdir(path).catch(() => []);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(path, name), 'utf8')])),
  );
}

test('a second crawl with the same answers writes nothing', async () => {
  setClock(new Date('2026-01-01T00:00:00Z'));
  const job = { source: sourceOf('one', ['x', 'y']), entries: [] };
  expect(await crawl([job], options)).toMatchObject({ written: 2, unchanged: 0, failed: false });
  const before = await records();
  setClock(new Date('2026-02-01T00:00:00Z'));
  expect(await crawl([job], options)).toMatchObject({ written: 0, unchanged: 2, failed: false });
  expect(await records()).toEqual(before);
});

test('the record of a server that is gone is written once', async () => {
  setClock(new Date('2026-01-01T00:00:00Z'));
  const crawlOf = (...names: string[]) =>
    crawl([{ source: sourceOf('one', names), entries: [] }], { ...options, acceptLoss: ['one'] });
  await crawlOf('x', 'y');
  expect(await crawlOf('x')).toMatchObject({ written: 1, unchanged: 1 });
  const gone = await records();
  expect(gone['y.json']).toContain('"goneSince"');
  setClock(new Date('2026-02-01T00:00:00Z'));
  expect(await crawlOf('x')).toMatchObject({ written: 0 });
  expect(await records()).toEqual(gone);
});

test('the order of the sources makes no difference', async () => {
  setClock(new Date('2026-01-01T00:00:00Z'));
  const jobs = [sourceOf('one', ['x', 'y']), sourceOf('two', ['y', 'z'])].map((source) => ({ source, entries: [] }));
  await crawl(jobs, options);
  const before = await records();
  await crawl(jobs.toReversed(), { ...options, catalogDir: join(folder, 'other') });
  options.catalogDir = join(folder, 'other');
  expect(await records()).toEqual(before);
});

test('nothing is taken of a source that breaks off; the others are', async () => {
  const jobs = [sourceOf('one', ['x'], 'page 2 is missing'), sourceOf('two', ['y'])].map((source) => ({
    source,
    entries: [],
  }));
  const result = await crawl(jobs, options);
  expect(Object.keys(await records())).toEqual(['y.json']);
  expect(result.failed).toBe(true);
  expect(result.runs[0]).toMatchObject({ failure: 'page 2 is missing', counts: { known: 1, listed: 1 } });
});

test('--only takes the named entries', async () => {
  await crawl([{ source: sourceOf('one', ['x', 'y']), entries: [] }], { ...options, only: ['y'] });
  expect(Object.keys(await records())).toEqual(['y.json']);
});

test('a record that cannot be read is left as it is, and named', async () => {
  await mkdir(join(options.catalogDir, 'servers/npm'), { recursive: true });
  await writeFile(join(options.catalogDir, 'servers/npm/x.json'), '{ torn');
  const result = await crawl([{ source: sourceOf('one', ['x', 'y']), entries: [] }], options);
  expect(await records()).toMatchObject({ 'x.json': '{ torn' });
  expect(result.failed).toBe(true);
  expect(result.runs[0]?.problems.map(({ label, kind }) => [label, kind])).toEqual([['npm/x', 'unwritable-record']]);
});

test('entries that come in any order are reported in the order of the source', async () => {
  const source: Source = {
    ...sourceOf('one', []),
    async *list() {
      for (const index of [2, 0, 1]) {
        const problem = { source: 'one', index, label: `e${index}`, reason: 'It is broken.' };
        yield { label: `e${index}`, index, problems: [problem] } satisfies Entry;
      }
    },
  };
  const { runs } = await crawl([{ source, entries: [] }], options);
  expect(runs[0]?.problems.map(({ index }) => index)).toEqual([0, 1, 2]);
});

test('the journal gives back what an interrupted run found, and forgets it when the run is over', async () => {
  setClock(new Date('2026-01-01T00:00:00Z'));
  const journal = fileJournal(join(folder, 'entries'));
  await journal.put({ package: 'x' }, listing('x'));
  expect(await journal.get({ package: 'x' })).toEqual(listing('x'));
  expect(await journal.get({ package: 'y' })).toBeUndefined();
  setClock(new Date('2026-01-02T00:00:01Z'));
  expect(await journal.get({ package: 'x' })).toBeUndefined();
  setClock(new Date('2026-01-01T00:00:00Z'));
  await journal.clear();
  expect(await journal.get({ package: 'x' })).toBeUndefined();
});

test('the journal gives back how a server failed by itself, but not what the machine may be the cause of', async () => {
  const journal = fileJournal(join(folder, 'entries'));
  let asked = 0;
  const ask = (failure: LiveFailure) =>
    askOnce(journal, [failure.kind], async () => {
      asked += 1;
      throw failure;
    });
  for (const again of [1, 1]) {
    await expect(ask(new LiveFailure('exited', 'It exited.'))).rejects.toMatchObject({
      kind: 'exited',
      message: 'It exited.',
    });
    expect(asked).toBe(again);
  }
  for (const again of [2, 3]) {
    await expect(ask(new LiveFailure('not-installable', 'No network.'))).rejects.toThrow('No network.');
    expect(asked).toBe(again);
  }
});

test('a torn file of the journal counts as absent', async () => {
  const journal = fileJournal(join(folder, 'entries'));
  await journal.put({ package: 'x' }, listing('x'));
  const [own] = await readdir(join(folder, 'entries'));
  await writeFile(join(folder, 'entries', own as string), '{"at":');
  expect(await journal.get({ package: 'x' })).toBeUndefined();
});

const file = sourcesFileSchema.parse({ sources: [{ id: 'npm', entries: [{ package: 'x' }] }], runs: [] });

test('without --source the standing list is read', () => {
  expect(jobsOf(file, []).map(({ source, entries }) => [source.id, entries])).toEqual([['npm', [{ package: 'x' }]]]);
});

test('--source ID takes the standing entries, --source ID=LOCATION another place', () => {
  expect(jobsOf(file, ['npm'])[0]).toMatchObject({ location: undefined, entries: [{ package: 'x' }] });
  expect(jobsOf(file, ['tools-list=a=b'])[0]).toMatchObject({ location: 'a=b' });
});

test.each([
  [['nope'], 'There is no source "nope"'],
  [['npm', 'npm=x'], 'named twice'],
])('refuses %j', (given, message) => {
  expect(() => jobsOf(file, given)).toThrow(message);
});

test('the table sums the sources, and a problem’s line holds no control character', async () => {
  const jobs = [sourceOf('one', ['x', 'y']), sourceOf('two', ['z'])].map((source) => ({ source, entries: [] }));
  const { runs } = await crawl(jobs, options);
  expect(reportTables(runs)).toMatch(/^all +3 +3 +0 +0 +0 +3 +3 +3 +0 +0 +0 /m);
  runs[0]?.problems.push({ source: 'one', label: 'x', reason: 'Bad \u001b[31mred\n\u202e.' });
  expect(problemLines(runs)).toBe('one: x: Bad  [31mred .\n');
});
