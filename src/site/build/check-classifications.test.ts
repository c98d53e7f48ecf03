import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeServer } from '../../catalog/store.ts';
import { classifyCatalog } from '../../classification/classify-catalog.ts';
import { testServer, testTool } from '../search/testing.ts';
import { checkClassifications } from './check-classifications.ts';
import { lookAtCatalog } from './look-at-catalog.ts';
import type { Snapshot } from './snapshot.ts';

async function newCatalog(): Promise<string> {
  const catalogDir = await mkdtemp(join(tmpdir(), 'stale-'));
  onTestFinished(() => rm(catalogDir, { recursive: true }));
  return catalogDir;
}

const writerOf = (catalogDir: string) => (name: string, tool: string) =>
  writeServer(catalogDir, testServer(`x.y/${name}`, name, [testTool(tool)]));

test('a stale classification is known until it is mended, and only changed servers are classified for that', async () => {
  const catalogDir = await newCatalog();
  let before: Snapshot | undefined;
  const look = async (): Promise<[looked: number, stale: number]> => {
    const now = await lookAtCatalog(catalogDir, before);
    const stale = await checkClassifications(catalogDir, now);
    before = { ...now, searched: '', others: [] };
    return [now.changed.size, stale];
  };
  const write = writerOf(catalogDir);
  await write('a', 'delete_file');
  await write('b', 'list_files');
  await classifyCatalog(catalogDir, { check: false });
  expect(await look()).toEqual([2, 0]);
  await write('a', 'get_time');
  expect(await look()).toEqual([1, 1]);
  expect(await look()).toEqual([0, 1]);
  await write('c', 'send_money');
  expect(await look()).toEqual([1, 2]);
  await classifyCatalog(catalogDir, { check: false });
  expect(await look()).toEqual([2, 0]);
});

test('of too many changed servers a spread is classified, and of the others it stays known that nobody looked', async () => {
  const catalogDir = await newCatalog();
  const write = writerOf(catalogDir);
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await write(name, 'list_files');
  const first = await lookAtCatalog(catalogDir, undefined);
  const unlooked = ({ rows }: typeof first): string[] =>
    [...rows.values()].filter((row) => row.unlooked).map(({ path }) => path.slice('x.y/'.length));
  expect(await checkClassifications(catalogDir, first, 3)).toBe(3);
  expect(unlooked(first)).toEqual(['b.json', 'd.json', 'f.json']);
  await write('b', 'delete_file');
  const second = await lookAtCatalog(catalogDir, { ...first, searched: '', others: [] });
  expect(await checkClassifications(catalogDir, second, 3)).toBe(4);
  expect(unlooked(second)).toEqual(['d.json', 'f.json']);
});
