import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toFileText } from '../catalog/json.ts';
import type { Server } from '../catalog/server.ts';
import { filesBelow } from '../site/build/staged-files.ts';
import { randomOf } from '../synthesis/random.ts';
import { changeAtRandom, growCatalog } from './random-changes.ts';

const seed = 20261123;
const random = randomOf(seed);
let folder: string;
let catalogDir: string;
let site: string;

const command = (out: string, ...options: string[]): string[] =>
  ['scripts/build.ts', '--catalog', catalogDir, '--out', out].concat(options);

function build(out: string, ...options: string[]): string {
  const { status, stderr } = spawnSync(process.execPath, command(out, ...options), { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stderr;
}

async function change(count: number): Promise<void> {
  await changeAtRandom(catalogDir, count, random);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/classify.ts', '--catalog', catalogDir], {
    encoding: 'utf8',
  });
  expect(status, stderr).not.toBe(1);
}

async function bytesOf(out: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for await (const file of filesBelow(out)) files.set(file, await readFile(join(out, file)));
  return files;
}

/** Paths whose bytes differ, or that one of both does not have. */
function differences(a: Map<string, Buffer>, b: Map<string, Buffer>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter(
    (path) => !b.get(path)?.equals(a.get(path) ?? Buffer.alloc(0)),
  );
}

async function fromNothing(...options: string[]): Promise<Map<string, Buffer>> {
  const out = join(folder, 'from-nothing');
  await rm(out, { recursive: true, force: true });
  build(out, '--full', ...options);
  return bytesOf(out);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rebuild-'));
  [catalogDir, site] = [join(folder, 'catalog'), join(folder, 'site')];
  await cp('src/e2e/fixture-catalog', catalogDir, { recursive: true });
  await growCatalog(catalogDir, 10);
  await change(0);
  build(site);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('nothing is written when nothing has changed', () => {
  expect(build(site)).toMatch(/^0 files written, 0 removed, \d+ as they were\.$/m);
});

test('of a list, a rebuild renders its first page and those that show something else', async () => {
  const file = join(catalogDir, 'servers', 'npm', 'pypi-longform-9.json');
  const server = JSON.parse(await readFile(file, 'utf8')) as Server;
  // One tool more changes the totals of the catalog.
  const tools = [...server.tools, { ...server.tools[0]!, name: 'write_more' }];
  await writeFile(file, toFileText({ ...server, title: `${server.title} of its own`, tools }));
  build(site);
  const [changed, lists] = [await readFile(`${site}.build/changed.txt`, 'utf8'), 'servers/page/2/index.html'];
  expect(
    [...(await bytesOf(site)).keys()].filter((path) => /^(?:tools|risk)\/.*page\/\d/.test(path)).length,
  ).toBeGreaterThan(5);
  expect(changed).not.toContain(lists);
  expect(changed).toContain('servers/npm/pypi-longform-9/index.html');
  expect(differences(await fromNothing(), await bytesOf(site))).toEqual([]);
});

test('with the last server of a letter its list goes, and so do the ways to it', async () => {
  const [record, answers] = ['servers', 'classifications'].map((kind) =>
    join(catalogDir, kind, 'npm', 'xylophone.json'),
  );
  const server = JSON.parse(await readFile(join(catalogDir, 'servers/npm/shellbridge.json'), 'utf8')) as Server;
  const tools = [{ ...server.tools[0]!, name: 'xor_bytes' }];
  await writeFile(record!, toFileText({ ...server, id: 'npm/xylophone', title: 'Xylophone', aliases: [], tools }));
  await change(0);
  build(site);
  const letterOf = (html: string): boolean => html.includes('href="/tools/x/"');
  const listText = () => readFile(join(site, 'tools/index.html'), 'utf8');
  expect(letterOf(await listText())).toBe(true);
  await Promise.all([record, answers].map((file) => rm(file!)));
  build(site);
  expect(letterOf(await listText())).toBe(false);
  const files = await bytesOf(site);
  expect([...files.keys()].filter((file) => /tools\/x\/|xylophone/.test(file))).toEqual([]);
  expect(await readFile(`${site}.build/removed.txt`, 'utf8')).toContain('tools/x/index.html');
  expect(differences(await fromNothing(), files)).toEqual([]);
});

/** More for a longer run: `REBUILD_ROUNDS=20` makes a thousand changes. */
const rounds = Array.from({ length: Number(process.env['REBUILD_ROUNDS'] ?? 1) }, (_, round) => round + 1);

test.each(rounds)(
  `round %i of 100 random changes (seed ${seed}): a killed build leaves each file old or new, and the next one makes the site that is built from nothing`,
  { timeout: 240_000 },
  async () => {
    const before = await bytesOf(site);
    await change(100);
    const wanted = await fromNothing('--parts', '3', '--processes', '2');
    const child = spawn(process.execPath, command(site), { detached: true, stdio: 'ignore' });
    const exit = once(child, 'exit');
    await Promise.race([exit, new Promise((resolve) => setTimeout(resolve, 1000 + random.below(9000)))]);
    if (child.exitCode === null) process.kill(-child.pid!, 'SIGKILL');
    await exit;
    const halfway = await bytesOf(site);
    const odd = [...halfway].filter(
      ([path, bytes]) => !before.get(path)?.equals(bytes) && !wanted.get(path)?.equals(bytes),
    );
    expect(odd.map(([path]) => path)).toEqual([]);
    build(site);
    const after = await bytesOf(site);
    expect(differences(wanted, after)).toEqual([]);
    // A build that came to its end has listed all of it itself.
    if (differences(wanted, halfway).length === 0) return;
    const listed = (file: string) => readFile(`${site}.build/${file}`, 'utf8').then((text) => text.split('\n'));
    const [changed, removed] = [await listed('changed.txt'), await listed('removed.txt')];
    expect([...changed, ...removed].filter(Boolean).toSorted()).toEqual(differences(before, after).toSorted());
  },
);

test(
  'parts that were rendered apart make the same site, and a missing one is named',
  { timeout: 240_000 },
  async () => {
    const parts = [1, 2].map((number) => join(folder, `part-${number}`));
    const out = join(folder, 'collected');
    build(parts[0]!, '--part', '1/2');
    const alone = spawnSync(process.execPath, command(out, '--collect', parts[0]!), { encoding: 'utf8' });
    expect(alone.status).toBe(1);
    expect(alone.stderr).toContain('Of 2 parts, these are missing: 2.');
    build(parts[1]!, '--part', '2/2');
    build(out, ...parts.toReversed().flatMap((part) => ['--collect', part]));
    expect(differences(await bytesOf(site), await bytesOf(out))).toEqual([]);
  },
);
