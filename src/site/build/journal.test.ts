import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildFolder, type BuildFolder } from './build-folder.ts';
import { noteChange, writeChangeLists } from './change-lists.ts';
import { carryOutJournal, writeJournal } from './journal.ts';
import { planChange } from './plan-change.ts';
import { putInPlace, settle } from './put-in-place.ts';
import { filesBelow, sameContent } from './staged-files.ts';

let outDir: string;
let build: BuildFolder;
beforeEach(async () => {
  outDir = join(await mkdtemp(join(tmpdir(), 'site-')), 'dist');
  build = buildFolder(outDir);
  await mkdir(build.staged, { recursive: true });
});
afterEach(() => rm(dirname(outDir), { recursive: true, force: true }));

async function put(folder: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

async function contentsOf(folder: string): Promise<Record<string, string>> {
  const contents: Record<string, string> = {};
  for await (const path of filesBelow(folder)) contents[path] = await readFile(join(folder, path), 'utf8');
  return contents;
}

const head = { templates: 't', rest: 'r', everywhere: 'e', lists: {}, searched: '', rows: new Map() };
const place = (keeps: (file: string) => boolean = () => false) =>
  putInPlace({ outDir, build, keeps, candidates: undefined, snapshot: head, keptOthers: [] });

const old = { 'a/index.html': 'old a', 'b/index.html': 'b', 'gone/deep/index.html': 'x', 'kept/data.csv': 'd' };
const next = { 'a/index.html': 'new a', 'b/index.html': 'b', 'c/d/index.html': 'd', '_astro/x.css': 'css' };

describe('putInPlace', () => {
  test('makes the site what is staged, keeps what it is told to, and counts each file once', async () => {
    await put(outDir, old);
    await put(build.staged, next);
    expect(await place((file) => file.startsWith('kept/'))).toEqual({ changed: 3, removed: 1, unchanged: 1 });
    expect(await contentsOf(outDir)).toEqual({ ...next, 'kept/data.csv': 'd' });
    expect(await readFile(build.changed, 'utf8')).toBe('_astro/x.css\na/index.html\nc/d/index.html\n');
    expect(await readFile(build.removed, 'utf8')).toBe('gone/deep/index.html\n');
  });

  test('leaves no empty folder behind a file that goes', async () => {
    await put(outDir, old);
    await put(build.staged, next);
    await place();
    expect(await carryOutJournal(outDir, build)).toBe(false);
    await expect(readFile(join(outDir, 'gone/deep/index.html'))).rejects.toThrow(/ENOENT/);
    expect(Object.keys(await contentsOf(dirname(outDir))).some((path) => path.includes('gone'))).toBe(false);
  });

  test('puts styles in before the pages that name them', async () => {
    await put(build.staged, next);
    expect((await planChange(build.staged, outDir)).moves[0]).toBe('_astro');
  });
});

describe('a build that was killed', () => {
  test.each([0, 1, 2, 3, 4])('after %i moves is finished by the next one', async (done) => {
    await put(outDir, old);
    await put(build.staged, next);
    await put(build.folder, { 'snapshot.next.jsonl': 'snapshot' });
    const { moves } = await planChange(build.staged, outDir);
    const change = { moves, removes: ['gone/deep/index.html', 'kept/data.csv'] };
    await writeJournal(build, change);
    // The moves that were done before the process was killed.
    const beforeKill = buildFolder(outDir);
    await writeFile(
      join(beforeKill.folder, 'part.txt'),
      moves
        .slice(0, done)
        .map((path) => `> ${path}\n`)
        .join(''),
    );
    await carryOutJournal(outDir, {
      ...beforeKill,
      journal: join(beforeKill.folder, 'part.txt'),
      nextSnapshot: 'none',
      nextUnlisted: 'none',
    });
    expect(await settle(outDir, build)).toBe(true);
    expect(await contentsOf(outDir)).toEqual(next);
    expect(await readFile(build.snapshot, 'utf8')).toBe('snapshot');
  });

  test('is in the lists of the next one that ends, once, with what that one changes', async () => {
    await put(outDir, old);
    await put(build.staged, next);
    const { moves, changed } = await planChange(build.staged, outDir);
    await put(build.folder, { 'snapshot.next.jsonl': 'snapshot' });
    await noteChange(build, { changed, removed: ['gone/deep/index.html', 'kept/data.csv'] });
    await writeJournal(build, { moves, removes: ['gone/deep/index.html', 'kept/data.csv'] });
    // Two builds that are killed: one while it places its files, one after it has finished that for the other.
    await settle(outDir, build);
    await settle(outDir, build);

    await put(build.staged, { ...next, 'kept/data.csv': 'again', 'c/d/index.html': 'other d', '_astro/y.css': 'y' });
    await rm(join(build.staged, 'a'), { recursive: true });
    await place();
    expect(await readFile(build.changed, 'utf8')).toBe('_astro/x.css\n_astro/y.css\nc/d/index.html\nkept/data.csv\n');
    expect(await readFile(build.removed, 'utf8')).toBe('gone/deep/index.html\na/index.html\n');
    await put(build.staged, await contentsOf(outDir));
    await place();
    expect(await readFile(build.changed, 'utf8')).toBe('');
    expect(await readFile(build.removed, 'utf8')).toBe('');
  });

  test('before its journal stood is in no list', async () => {
    await noteChange(build, { changed: ['a'], removed: ['b'] });
    await settle(outDir, build);
    await writeChangeLists(build);
    expect(await readFile(build.changed, 'utf8')).toBe('');
  });

  test('before its journal stood leaves the site as it was', async () => {
    await put(outDir, old);
    await put(build.staged, next);
    expect(await settle(outDir, build)).toBe(false);
    expect(await contentsOf(outDir)).toEqual(old);
    expect(await contentsOf(build.staged)).toEqual({});
  });
});

describe('sameContent', () => {
  test('compares bytes over several chunks, not size alone', async () => {
    const long = 'x'.repeat(200_000);
    await put(outDir, { a: long, b: long, c: `${long.slice(1)}y`, d: '' });
    const same = (one: string, other: string) => sameContent(join(outDir, one), join(outDir, other));
    expect(await same('a', 'b')).toBe(true);
    expect(await same('a', 'c')).toBe(false);
    expect(await same('a', 'd')).toBe(false);
    expect(await same('d', 'd')).toBe(true);
    expect(await same('a', 'missing')).toBe(false);
  });
});
