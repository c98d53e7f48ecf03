import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildCatalogIndex } from '../catalog-index.ts';
import { writeSocialImages } from './write-social-images.ts';

async function picturesIn(directory: string): Promise<string[]> {
  return (await readdir(directory, { recursive: true })).filter((file) => file.endsWith('.png')).sort();
}

test('every server, attack pattern and guide has a picture, and the same ones again from the cache', async () => {
  const index = await buildCatalogIndex('src/e2e/fixture-catalog');
  const articles = ['attacks', 'guides'].map((folder) => readdir(`src/content/${folder}`));
  const wanted = (await Promise.all(articles)).flat().length + index.servers.length + 1;
  const [one, other] = [await mkdtemp(join(tmpdir(), 'social-')), await mkdtemp(join(tmpdir(), 'social-'))];
  await writeSocialImages(index, index.servers, one);
  const files = await picturesIn(one);
  expect(files).toHaveLength(wanted);
  await writeSocialImages(index, index.servers, other);
  expect(await picturesIn(other)).toEqual(files);
  for (const file of files) expect(await readFile(join(other, file))).toEqual(await readFile(join(one, file)));
  await Promise.all([one, other].map((directory) => rm(directory, { recursive: true })));
}, 120_000);
