import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runChecks } from '../catalog/checks/run.ts';
import { toFileText } from '../catalog/json.ts';
import { writeServer } from '../catalog/store.ts';
import { answerChangesText } from './answer-changes.ts';
import { classifyCatalog } from './classify-catalog.ts';
import { overrideIsNeeded } from './override-is-needed.ts';
import { serverRecord as server } from './testing.ts';

let catalog: string;
beforeEach(async () => {
  catalog = await mkdtemp(join(tmpdir(), 'classify-'));
});
afterEach(() => rm(catalog, { recursive: true, force: true }));

const run = (check = false): ReturnType<typeof classifyCatalog> => classifyCatalog(catalog, { check, compare: true });

it('writes one answer a tool in the record’s order, and nothing the second time', async () => {
  await writeServer(catalog, server('npm/a', ['get_x', 'delete_x']));
  expect(await run()).toMatchObject({ servers: 1, tools: 2, changed: ['npm/a.json'], removed: [], problems: [] });
  const text = await readFile(join(catalog, 'classifications/npm/a.json'), 'utf8');
  const { tools } = JSON.parse(text) as { tools: { name: string; category: string }[] };
  expect(tools.map(({ name, category }) => `${name} ${category}`)).toEqual(['get_x Read', 'delete_x Destructive']);
  expect((await run()).changed).toEqual([]);
});

it('only says what is stale with check', async () => {
  await writeServer(catalog, server('npm/a', ['get_x']));
  expect((await run(true)).changed).toEqual(['npm/a.json']);
  await expect(readdir(join(catalog, 'classifications'))).rejects.toThrow();
});

it('removes the classification of a server that is gone', async () => {
  await writeServer(catalog, server('npm/a', ['get_x']));
  await run();
  await rm(join(catalog, 'servers/npm/a.json'));
  expect((await run(true)).removed).toEqual(['npm/a.json']);
  expect((await run()).removed).toEqual(['npm/a.json']);
  expect(await readdir(join(catalog, 'classifications/npm'))).toEqual([]);
});

it('reports a broken record, keeps its classification and goes on', async () => {
  await writeServer(catalog, server('npm/a', ['get_x']));
  await writeServer(catalog, server('npm/b', ['get_y']));
  await run();
  await writeFile(join(catalog, 'servers/npm/a.json'), '{');
  const result = await run();
  expect(result.problems).toHaveLength(1);
  expect(result).toMatchObject({ servers: 1, removed: [] });
});

async function correct(tool: string, correction: object): Promise<void> {
  await mkdir(join(catalog, 'overrides/npm'), { recursive: true });
  const reason = { reason: 'It also writes.', reference: 'https://example.com', date: '2026-01-02' };
  const override = { server: 'npm/a', tools: { [tool]: { ...correction, ...reason } } };
  await writeFile(join(catalog, 'overrides/npm/a.json'), toFileText(override));
}

async function catalogFindings(): Promise<string[]> {
  const found: string[] = [];
  for await (const { check, reason } of runChecks(catalog, [overrideIsNeeded])) found.push(`${check}: ${reason}`);
  return found;
}

it('lets a person’s correction win', async () => {
  await writeServer(catalog, server('npm/a', ['get_x']));
  await correct('get_x', { category: 'Write', riskLevel: 'high' });
  expect((await run()).needless).toEqual([]);
  expect(await catalogFindings()).toEqual([]);
  const text = await readFile(join(catalog, 'classifications/npm/a.json'), 'utf8');
  expect(text).toContain('"risk": "override"');
  expect(text).toContain('It also writes.');
});

it.each([
  ['that says what the rules say', { category: 'Read', riskLevel: 'low' }],
  ['that says nothing', {}],
  ['of capabilities that the rules give', { capabilities: [] }],
])('reports a correction %s, as the catalog’s check does', async (_, correction) => {
  await writeServer(catalog, server('npm/a', ['get_x']));
  await correct('get_x', correction);
  const sentence = 'The rules say of "get_x" what its correction says.';
  expect((await run()).needless).toEqual([`npm/a: ${sentence}`]);
  expect(await catalogFindings()).toEqual([`override-is-needed: ${sentence}`]);
});

it('says which tools change category or level, and by what', async () => {
  await writeServer(catalog, server('npm/a', ['get_x', 'delete_x']));
  await run();
  expect((await run(true)).changes).toEqual([]);
  await correct('get_x', { category: 'Write', riskLevel: 'high' });
  await writeServer(catalog, server('npm/a', ['get_x', 'get_y']));
  const text = answerChangesText((await run(true)).changes);
  expect(text).toContain('3 tools change category or risk level');
  expect(text).toMatch(/1 × Read\/low \(reads-data, \S+\) → Write\/high \(reads-data, override\)\n {2}npm\/a › get_x/);
  expect(text).toMatch(/→ gone\n {2}npm\/a › delete_x/);
  expect(text).toMatch(/new → Read\/low .*\n {2}npm\/a › get_y/);
});

it('answers the same on two cores as on one, in the same order', async () => {
  for (let number = 0; number < 320; number += 1) {
    await writeServer(catalog, server(`npm/s${String(number).padStart(3, '0')}`, ['get_x', `delete_y${number}`]));
  }
  await writeFile(join(catalog, 'servers/npm/s100.json'), '{');
  const steps: number[] = [];
  const onServers = (count: number): void => void steps.push(count);
  const alone = await classifyCatalog(catalog, { check: true, workers: 1 });
  expect(await classifyCatalog(catalog, { check: false, workers: 2, onServers })).toEqual(alone);
  expect(alone).toMatchObject({ servers: 319, tools: 638 });
  expect(steps.reduce((sum, count) => sum + count, 0)).toBe(320);
  expect((await classifyCatalog(catalog, { check: true, workers: 1 })).changed).toEqual([]);
});

it('ends with the error when a worker cannot write', async () => {
  for (let number = 0; number < 260; number += 1) await writeServer(catalog, server(`npm/s${number}`, ['get_x']));
  await writeFile(join(catalog, 'classifications'), 'a file where the folder should be');
  await expect(classifyCatalog(catalog, { check: false, workers: 2 })).rejects.toThrow(/ENOTDIR|EEXIST/);
});
