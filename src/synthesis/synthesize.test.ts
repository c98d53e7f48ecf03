import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listRecords, readServers } from '../catalog/store.ts';
import type { Server } from '../catalog/server.ts';
import { entriesOf } from '../sources/source-in-tests.ts';
import { toolsList } from '../sources/tools-list/index.ts';
import { gatherMaterial } from './material.ts';
import { scaleModel, type Quantity } from './scale-model.ts';
import { synthesizeCatalog, synthesizeToolsLists } from './synthesize.ts';

const folder = await mkdtemp(join(tmpdir(), 'synthesis-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const material = await gatherMaterial('catalog');

async function drawn(name: string, seed: number, servers: number): Promise<string> {
  const catalogDir = join(folder, name);
  await synthesizeCatalog(catalogDir, { servers, seed, material, step() {} });
  return catalogDir;
}

async function serversOf(catalogDir: string): Promise<Server[]> {
  const servers: Server[] = [];
  for await (const reading of readServers(catalogDir)) {
    expect(reading.ok).toBe(true);
    if (reading.ok) servers.push(reading.value);
  }
  return servers;
}

async function bytesOf(catalogDir: string): Promise<[string, string][]> {
  const paths = await listRecords(catalogDir, 'servers');
  return Promise.all(
    paths.map(async (path): Promise<[string, string]> => [
      path,
      await readFile(join(catalogDir, 'servers', path), 'utf8'),
    ]),
  );
}

const servers = await serversOf(await drawn('many', 1, 1500));
const tools = servers.flatMap((server) => server.tools);

describe('a synthetic catalog', () => {
  it('has the same bytes for the same seed and others for another seed', async () => {
    const [first, again, other] = await Promise.all([drawn('a', 7, 40), drawn('b', 7, 40), drawn('c', 8, 40)]);
    expect(await bytesOf(again)).toEqual(await bytesOf(first));
    expect(await bytesOf(other)).not.toEqual(await bytesOf(first));
  });

  it('begins with the same servers, however many are drawn', async () => {
    const few = new Map(await bytesOf(await drawn('few', 7, 20)));
    const more = new Map(await bytesOf(await drawn('more', 7, 40)));
    for (const [path, text] of few) expect(more.get(path)).toBe(text);
  });

  it('holds every server that was asked for', () => {
    expect(servers).toHaveLength(1500);
  });

  const lengths: [Quantity, number[]][] = [
    ['toolsPerServer', servers.map((server) => server.tools.length)],
    ['toolNameChars', tools.map(({ name }) => name.length)],
    ['toolDescriptionChars', tools.flatMap(({ description }) => description?.length ?? [])],
    ['inputSchemaBytes', tools.map(({ inputSchema }) => JSON.stringify(inputSchema).length)],
    ['serverDescriptionChars', servers.flatMap(({ description }) => description?.length ?? [])],
  ];
  it.each(lengths)('has the model’s quartiles of %s', (quantity, values) => {
    const sorted = values.toSorted((a, b) => a - b);
    for (const percent of [25, 50, 75, 95]) {
      const expected = scaleModel[quantity][percent]!;
      const measured = sorted[Math.floor((sorted.length * percent) / 100)]!;
      const tolerance = Math.max(expected * 0.3, 3);
      expect(Math.abs(measured - expected), `${quantity} at ${percent} %: ${measured} for ${expected}`).toBeLessThan(
        tolerance,
      );
    }
  });

  it('holds many names once and a few on many servers', () => {
    const counts = Map.groupBy(tools, ({ name }) => name);
    const once = [...counts.values()].filter((group) => group.length === 1).length;
    expect(once / counts.size).toBeGreaterThan(0.5);
    expect(Math.max(...[...counts.values()].map((group) => group.length))).toBeGreaterThan(15);
  });

  it('holds copies, other scripts and odd names', () => {
    const texts = servers.map((server) => JSON.stringify(server.tools.map(({ name }) => name)));
    expect(new Set(texts).size).toBeLessThan(texts.length);
    expect(tools.some(({ description = '' }) => /\p{Script=Han}/u.test(description))).toBe(true);
    expect(tools.some(({ description = '' }) => /\p{Script=Arabic}/u.test(description))).toBe(true);
    expect(tools.some(({ name }) => name === '__proto__' || name.length === 128)).toBe(true);
  });

  it('is read as saved tool lists by the crawler, with nothing left out', async () => {
    const lists = join(folder, 'lists');
    const { servers: count } = await synthesizeToolsLists(lists, { servers: 60, seed: 3, material, step() {} });
    const entries = await entriesOf(toolsList, lists);
    expect(entries.flatMap(({ problems }) => problems)).toEqual([]);
    expect(entries.filter(({ listing }) => listing)).toHaveLength(count);
  });
});
