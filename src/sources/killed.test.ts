import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastGlob from 'fast-glob';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });

/** Another seed tries other moments: `KILL_SEED=7 npx vitest run src/sources/killed.test.ts`. */
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

const trials = 10;
const slowServers = 4;
const listedServers = 60;

/** Numbers from 0 to 1 that the seed alone decides (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'killed-'));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

/** What the sources say the first and the second time: some servers new, changed, moved and gone. */
async function writeSources(folder: string, second: boolean): Promise<void> {
  await mkdir(folder, { recursive: true });
  const entries = Array.from({ length: slowServers }, (_, index) => {
    const description = second && index % 2 === 0 ? 'Reads all of it.' : 'Reads some of it.';
    const outcome = second && index === slowServers - 1 ? 'refuses' : 'answers';
    const env = { ASKED_FILE: join(folder, 'asked') };
    return { package: `slow-${index}`, version: '1.0.0', args: [`slow${index}`, '20', description, outcome], env };
  });
  const from = second ? 10 : 0;
  const items = Array.from({ length: listedServers }, (_, index) => ({
    server: {
      name: `io.example/server-${index + from}`,
      description: second && index % 3 === 0 ? 'Does other things.' : 'Does things.',
      version: '1.0.0',
      ...(second && index < 3
        ? { packages: [{ registryType: 'npm', identifier: `slow-${index}`, transport: { type: 'stdio' } }] }
        : {}),
    },
  }));
  await writeFile(join(folder, 'entries.json'), JSON.stringify(entries));
  await writeFile(join(folder, 'items.json'), JSON.stringify(items));
}

function start(folder: string, at: number): { child: ChildProcess; ended: Promise<number | null> } {
  const script = join(import.meta.dirname, '__fixtures__/slow-crawl.ts');
  const child = spawn(process.execPath, [script, folder, join(folder, 'items.json'), join(folder, 'entries.json')], {
    detached: true,
    // Reading the modules is most of what a crawl of so few servers costs.
    env: { ...process.env, SOURCE_DATE_EPOCH: String(at), NODE_COMPILE_CACHE: join(parent, 'compiled') },
    stdio: 'ignore',
  });
  return { child, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

/** Every file of the catalog, but for how long the sources took. */
async function bytesOf(folder: string): Promise<Record<string, string>> {
  const paths = await fastGlob('**/*', { cwd: join(folder, 'catalog'), dot: true });
  const read = async (path: string): Promise<[string, string]> => {
    const text = await readFile(join(folder, 'catalog', path), 'utf8');
    return [path, text.replace(/"seconds": [\d.]+/g, '"seconds": 0')];
  };
  return Object.fromEntries(await Promise.all(paths.toSorted().map(read)));
}

/** How many servers this process asked. One that another process had asked may only now have written it down. */
async function askedBy({ pid }: ChildProcess, folder: string): Promise<number> {
  const lines = (await readFile(join(folder, 'asked'), 'utf8').catch(() => '')).split('\n');
  return lines.filter((line) => line.endsWith(` ${pid}`)).length;
}

const pendingIn = (folder: string): string[] => fastGlob.sync('state/*/pending.jsonl', { cwd: folder });

async function waitForPending(folder: string, child: ChildProcess): Promise<void> {
  while (pendingIn(folder).length === 0 && child.exitCode === null) await sleep(1);
}

/** How many slow servers need not be asked again: those in the journal, or all once it is decided what is written. */
async function finishedIn(folder: string): Promise<number> {
  if (pendingIn(folder).length > 0) return slowServers;
  return (await fastGlob('state/*/entries/*.json', { cwd: folder })).length;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test(`killed at ${trials} moments of seed ${seed} and resumed, a crawl ends with the bytes of one that was not`, async () => {
  process.stderr.write(`KILL_SEED=${seed}\n`);
  const random = randomFrom(seed);
  const before = join(parent, 'before');
  await writeSources(before, false);
  expect(await start(before, 1_767_225_600).ended).toBe(0);
  await rm(join(before, 'asked'));

  const undisturbed = join(parent, 'undisturbed');
  await cp(before, undisturbed, { recursive: true });
  await writeSources(undisturbed, true);
  const started = performance.now();
  expect(await start(undisturbed, 1_768_000_000).ended).toBe(0);
  const lasted = performance.now() - started;
  const wanted = await bytesOf(undisturbed);
  const [log = ''] = Object.keys(wanted).filter((path) => path.startsWith('changes/2026/2026-01-09'));
  const kinds = new Set((wanted[log] ?? '').match(/"kind":"[^"]+"/g));
  for (const kind of ['server-added', 'server-gone', 'server-changed', 'tool-changed']) {
    expect(kinds).toContain(`"kind":"${kind}"`);
  }

  let killed = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const folder = join(parent, `trial-${trial}`);
    await cp(before, folder, { recursive: true });
    await writeSources(folder, true);
    const { child, ended } = start(folder, 1_768_000_000);
    // Writing is short, so some of the moments are put into it.
    const whileWriting = trial % 3 === 2;
    if (whileWriting) {
      await waitForPending(folder, child);
      await sleep(random() * 40);
    } else await sleep(random() * lasted);
    if (child.exitCode === null) process.kill(-(child.pid as number), 'SIGKILL');
    const interrupted = (await ended) === null;
    const finished = interrupted ? await finishedIn(folder) : 0;
    const resumed = start(folder, 1_768_000_000);
    expect(await resumed.ended).toBe(0);
    const bytes = await bytesOf(folder);
    expect(Object.keys(bytes), `files after trial ${trial}`).toEqual(Object.keys(wanted));
    expect(
      Object.keys(wanted).filter((path) => bytes[path] !== wanted[path]),
      `differences after trial ${trial}`,
    ).toEqual([]);
    expect(await fastGlob('state/*/*', { cwd: folder })).toEqual([]);
    if (!interrupted) continue;
    killed += 1;
    expect(await askedBy(resumed.child, folder), `trial ${trial}: ${finished} entries were finished`).toBe(
      slowServers - finished,
    );
  }
  process.stderr.write(`${killed} of ${trials} crawls were killed before their end\n`);
  expect(killed).toBeGreaterThan(trials / 2);
});
