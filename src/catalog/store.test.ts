import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Server } from './server.ts';
import type { FileReading } from './read-record.ts';
import { emptyServer as server } from './testing.ts';
import { listRecords, readOverride, readServer, readServers, writeFileAtomic, writeServer } from './store.ts';

let catalog: string;
beforeEach(async () => {
  catalog = await mkdtemp(join(tmpdir(), 'catalog-'));
});

async function readAll() {
  const readings: FileReading<Server>[] = [];
  for await (const reading of readServers(catalog)) readings.push(reading);
  return readings;
}

describe('writeServer', () => {
  test('writes what readServer reads', async () => {
    expect(await writeServer(catalog, server)).toBe('written');
    expect(await readServer(catalog, server.id)).toMatchObject({ ok: true, value: server });
  });

  test('leaves a file with equal content alone', async () => {
    await writeServer(catalog, server);
    expect(await writeServer(catalog, server)).toBe('unchanged');
  });

  test('writes nothing when it only checks', async () => {
    expect(await writeServer(catalog, server, true)).toBe('stale');
    expect(await readServer(catalog, server.id)).toBeUndefined();
  });

  test('writes keys in the order of the schema, whatever order they came in', async () => {
    const reversed = Object.fromEntries(Object.entries(server).toReversed()) as Server;
    await writeServer(catalog, reversed);
    expect(await writeServer(catalog, server)).toBe('unchanged');
  });
});

describe('writeFileAtomic', () => {
  test('leaves no temporary file, even when the write fails', async () => {
    await mkdir(join(catalog, 'taken.json'));
    await expect(writeFileAtomic(join(catalog, 'taken.json'), 'text')).rejects.toThrow('EISDIR');
    expect(await readdir(catalog)).toEqual(['taken.json']);
  });

  test('leaves the old bytes when only checking', async () => {
    const path = join(catalog, 'a.json');
    await writeFileAtomic(path, 'old');
    expect(await writeFileAtomic(path, 'new', true)).toBe('stale');
    expect(await readFile(path, 'utf8')).toBe('old');
  });
});

describe('readServers', () => {
  test('yields records in path order', async () => {
    for (const id of ['npm/b', 'com.example/z', 'npm/a']) await writeServer(catalog, { ...server, id });
    const readings = await readAll();
    expect(readings.map((reading) => reading.ok && reading.value.id)).toEqual(['com.example/z', 'npm/a', 'npm/b']);
  });

  test('reports a file that is not JSON and goes on', async () => {
    await writeServer(catalog, server);
    await writeFile(join(catalog, 'servers/com.example/a.json'), '{"id": ');
    const [broken, whole] = await readAll();
    expect(broken).toMatchObject({ ok: false, problem: { label: 'servers/com.example/a.json' } });
    expect(broken?.ok === false && broken.problem.reason).toContain('not JSON');
    expect(whole?.ok).toBe(true);
  });

  test('names the field of a record that does not fit', async () => {
    await mkdir(join(catalog, 'servers/com.example'), { recursive: true });
    await writeFile(join(catalog, 'servers/com.example/notes.json'), JSON.stringify({ ...server, status: 'gone' }));
    const [reading] = await readAll();
    expect(reading?.ok === false && reading.problem.reason).toMatch(/^status: /);
  });

  test('reports a record whose id has no path', async () => {
    await mkdir(join(catalog, 'servers/npm'), { recursive: true });
    await writeFile(join(catalog, 'servers/npm/a.json'), JSON.stringify({ ...server, id: 'npm/a b' }));
    const [reading] = await readAll();
    expect(reading?.ok === false && reading.problem.reason).toContain('Not a server id');
  });

  test('reports a record that lies at another id’s path', async () => {
    await mkdir(join(catalog, 'servers/com.example'), { recursive: true });
    await writeFile(join(catalog, 'servers/com.example/other.json'), JSON.stringify(server));
    const [reading] = await readAll();
    expect(reading?.ok === false && reading.problem.reason).toContain('belongs at servers/com.example/notes.json');
  });
});

test('readOverride gives undefined where nobody corrected anything', async () => {
  expect(await readOverride(catalog, server.id)).toBeUndefined();
});

test('records are listed in path order, those behind links too, and nothing else', async () => {
  const root = join(catalog, 'servers');
  await mkdir(join(root, 'b/folder.json'), { recursive: true });
  await mkdir(join(root, '.a'), { recursive: true });
  for (const path of ['b/two.json', 'b/one.json', 'b/note.txt', '.a/x.json', 'loose.json'])
    await writeFile(join(root, path), '{}');
  await symlink(join(root, 'b/one.json'), join(root, '.a/link.json'));
  await symlink(join(root, 'gone.json'), join(root, '.a/broken.json'));
  expect(await listRecords(catalog, 'servers')).toEqual(['.a/link.json', '.a/x.json', 'b/one.json', 'b/two.json']);
  expect(await listRecords(catalog, 'overrides')).toEqual([]);
});
