import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeServer } from '../catalog/store.ts';
import { classifyCatalog } from './classify-catalog.ts';
import { serverRecord as server } from './testing.ts';

let catalog: string;
beforeEach(async () => {
  catalog = await mkdtemp(join(tmpdir(), 'classify-'));
});
afterEach(() => rm(catalog, { recursive: true, force: true }));

const run = (check = false): ReturnType<typeof classifyCatalog> => classifyCatalog(catalog, check, () => undefined);

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

it('lets a person’s correction win', async () => {
  await writeServer(catalog, server('npm/a', ['get_x']));
  await mkdir(join(catalog, 'overrides/npm'), { recursive: true });
  const tools = {
    get_x: {
      category: 'Write',
      riskLevel: 'high',
      reason: 'It also writes.',
      reference: 'https://example.com',
      date: '2026-01-02',
    },
  };
  await writeFile(join(catalog, 'overrides/npm/a.json'), JSON.stringify({ server: 'npm/a', tools }));
  await run();
  const text = await readFile(join(catalog, 'classifications/npm/a.json'), 'utf8');
  expect(text).toContain('"risk": "override"');
  expect(text).toContain('It also writes.');
});
