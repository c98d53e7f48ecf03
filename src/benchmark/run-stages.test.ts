import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { requireFreeDisk } from './free-disk.ts';
import { places } from './places.ts';
import { runStages } from './run-stages.ts';
import type { Stage } from './stage.ts';
import { stages as allStages } from './stages/index.ts';
import { State } from './state.ts';

let workDir: string;
beforeEach(async () => (workDir = await mkdtemp(join(tmpdir(), 'bench-'))));
afterEach(() => rm(workDir, { recursive: true, force: true }));

const asked = { servers: 100, seed: 1 };
let ran: string[] = [];

function stage(
  id: string,
  run: (tableThen: string) => number | Promise<number>,
  met: boolean | undefined = true,
): Stage {
  return {
    id,
    title: `Do ${id}`,
    async run() {
      ran.push(id);
      const figure = await run(await readFile(places(workDir).table, 'utf8').catch(() => ''));
      return {
        rows: [{ measure: `${id} | time`, figure: `${figure} s`, bar: '9 s', met, baseline: '' }],
        numbers: { figure },
      };
    },
  };
}

async function run(stages: readonly Stage[], only?: string): Promise<string> {
  ran = [];
  const state = await State.read(places(workDir).state, asked);
  const note = (): void => {};
  const wanted = ({ id }: Stage): boolean => only === undefined || id === only;
  return runStages(stages, wanted, { ...asked, workDir, state, note, cores: 2, from: 'catalog' });
}

const failing = stage('second', () => Promise.reject(new Error('no browser\nat all')));

describe('runStages', () => {
  test('makes a row of a stage that fails, and goes on with the next', async () => {
    const table = await run([stage('first', () => 1), failing, stage('third', () => 3, false)]);
    expect(ran).toEqual(['first', 'second', 'third']);
    expect(table).toContain('| first \\| time | 1 s | 9 s | yes |  |');
    expect(table).toContain('| Do second | failed: no browser at all |  | **no** |  |');
    expect(table).toContain('| third \\| time | 3 s | 9 s | **no** |  |');
    expect(table).toMatch(/^100 servers with 0 tools, measured on \d+ cores \(/);
  });

  test('names the files of a failure from the folder of the run', async () => {
    const broken = stage('first', () => Promise.reject(new Error(`no ${process.cwd()}/catalog/servers`)));
    expect(await run([broken])).toContain('failed: no catalog/servers |');
  });

  test('has written the results of finished stages when a later one is at work', async () => {
    let seen = '';
    await run([stage('first', () => 1), stage('second', (table) => ((seen = table), 2))]);
    expect(seen).toContain('| 1 s |');
    expect(seen).toContain('| Do second | not run |');
  });

  test('goes on where an earlier run ended: what failed is done again, what was done is not', async () => {
    await run([stage('first', () => 1), failing]);
    const table = await run([stage('first', () => 5), stage('second', () => 2)]);
    expect(ran).toEqual(['second']);
    expect(table).toContain('| 1 s |');
    expect(table).toContain('| 2 s |');
  });

  test('leaves out the stages that nobody asked for', async () => {
    expect(await run([stage('first', () => 1), stage('second', () => 2)], 'second')).toContain(
      '| Do first | not run |',
    );
    expect(ran).toEqual(['second']);
  });

  test('lets a stage ask for what an earlier one found, and names the one that is missing', async () => {
    const asks: Stage = {
      id: 'asks',
      title: 'Ask',
      run: async ({ number }) => ({ rows: [], numbers: { twice: 2 * number('first', 'figure') } }),
    };
    expect(await run([asks])).toContain('failed: This needs what the stage first finds.');
    await run([stage('first', () => 4), asks]);
    expect((await State.read(places(workDir).state, asked)).number('asks', 'twice')).toBe(8);
  });
});

test('results of other servers are not taken over', async () => {
  await run([stage('first', () => 1)]);
  await expect(State.read(places(workDir).state, { servers: 200, seed: 1 })).rejects.toThrow(
    'of 100 servers with seed 1',
  );
});

test('every stage has an id of its own, and each figure of the issue has a stage', () => {
  expect(allStages.map(({ id }) => id)).toEqual([...new Set(allStages.map(({ id }) => id))]);
  expect(allStages.map(({ id }) => id).toSorted()).toEqual(
    'build classify draw growth ingest no-change rebuild rebuild-pages search'.split(' '),
  );
});

describe('requireFreeDisk', () => {
  const disk = (bytes: number) => async () => ({ bavail: bytes / 4096, bsize: 4096 }) as never;

  test('says how much is missing where', async () => {
    await expect(requireFreeDisk(workDir, 40e9, disk(12e9))).rejects.toThrow(
      `This needs 40 GB of free disk, and where ${workDir} lies are 12.0 GB.`,
    );
  });

  test('is content with enough, and asks the disk itself', async () => {
    await requireFreeDisk(workDir, 40e9, disk(40e9));
    await requireFreeDisk(join(workDir, 'new', 'folder'), 1);
    await expect(requireFreeDisk(workDir, Number.MAX_VALUE)).rejects.toThrow('of free disk');
  });
});
