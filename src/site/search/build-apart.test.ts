import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeServer } from '../../catalog/store.ts';
import { buildSearchIndexApart } from './build-apart.ts';
import { testServer, testTool } from './testing.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'index-apart-'))));
afterEach(() => rm(folder, { recursive: true }));

test('a process of its own writes the index, counts its steps and reports what could not be read', async () => {
  await writeServer(folder, testServer('x.y/one', 'One', [testTool('do_it')]));
  await writeFile(join(folder, 'servers', 'x.y', 'two.json'), '{');
  let steps = 0;
  const options = { catalogDir: folder, outDir: join(folder, 'site'), progress: { step: () => (steps += 1) } };
  expect(await buildSearchIndexApart(options)).toMatchObject({
    servers: 1,
    tools: 1,
    problems: [{ source: 'catalog' }],
  });
  expect(steps).toBe(1);
  expect(await readFile(join(folder, 'site/search-index/manifest.json'), 'utf8')).toContain('"servers": 1');
});

test('what fails there is told here', async () => {
  await writeFile(join(folder, 'file'), '');
  const outDir = join(folder, 'file', 'site');
  await expect(buildSearchIndexApart({ catalogDir: folder, outDir })).rejects.toThrow(/ENOTDIR/);
});
