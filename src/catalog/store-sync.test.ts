import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { readOverrideSync, readServerAtSync, writeClassificationSync, writeFileAtomicSync } from './store-sync.ts';
import { writeServer } from './store.ts';
import { emptyServer } from './testing.ts';

const server = { ...emptyServer, id: 'npm/a' };

let catalog: string;
beforeEach(async () => {
  catalog = await mkdtemp(join(tmpdir(), 'store-sync-'));
  onTestFinished(() => rm(catalog, { recursive: true }));
});

test('reads what the other store wrote, and nothing where nothing is', async () => {
  await writeServer(catalog, server);
  expect(readServerAtSync(catalog, 'npm/a.json')).toMatchObject({ ok: true, value: server, path: 'servers/npm/a.json' });
  expect(readServerAtSync(catalog, 'npm/b.json')).toBeUndefined();
  expect(readOverrideSync(catalog, 'npm/a')).toBeUndefined();
});

test.each([
  ['{', /not JSON/],
  ['{}', /^id: /],
  [JSON.stringify({ ...server, id: 'npm/b' }), /belongs at servers\/npm\/b\.json/],
  [JSON.stringify({ ...server, id: 'npm/a b' }), /Not a server id/],
])('reports the record %s', async (text, reason) => {
  await mkdir(join(catalog, 'servers/npm'), { recursive: true });
  await writeFile(join(catalog, 'servers/npm/a.json'), text);
  const reading = readServerAtSync(catalog, 'npm/a.json');
  expect(reading?.ok === false && reading.problem.reason).toMatch(reason);
});

test('writes a file once, making its folder, and only says so when it checks', async () => {
  const classification = { server: 'npm/a', tools: [] };
  expect(writeClassificationSync(catalog, classification, true)).toBe('stale');
  expect(await readdir(catalog)).toEqual([]);
  expect(writeClassificationSync(catalog, classification)).toBe('written');
  expect(writeClassificationSync(catalog, classification)).toBe('unchanged');
  expect(await readFile(join(catalog, 'classifications/npm/a.json'), 'utf8')).toMatch(/^\{\n {2}"server": "npm\/a"/);
});

test('leaves no temporary file, even when the write fails', async () => {
  await mkdir(join(catalog, 'taken.json'));
  expect(() => writeFileAtomicSync(join(catalog, 'taken.json'), 'text')).toThrow('EISDIR');
  expect(await readdir(catalog)).toEqual(['taken.json']);
});
