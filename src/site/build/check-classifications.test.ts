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

test('a stale classification is known until it is mended, and only changed servers are classified for that', async () => {
  const catalogDir = await mkdtemp(join(tmpdir(), 'stale-'));
  onTestFinished(() => rm(catalogDir, { recursive: true }));
  let before: Snapshot | undefined;
  const look = async (): Promise<[looked: number, stale: number]> => {
    const now = await lookAtCatalog(catalogDir, before);
    const stale = await checkClassifications(catalogDir, now);
    before = { ...now, searched: '', others: [] };
    return [now.changed.size, stale];
  };
  const write = (name: string, tool: string) =>
    writeServer(catalogDir, testServer(`x.y/${name}`, name, [testTool(tool)]));

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
