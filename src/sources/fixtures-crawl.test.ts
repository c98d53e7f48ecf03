import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastGlob from 'fast-glob';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setClock } from '../catalog/clock.ts';
import { crawlOptionsIn } from './crawl-in-tests.ts';
import { crawl } from './crawl.ts';
import { jobsOf } from './jobs.ts';

const given = [
  'docker-mcp-registry=docker-mcp-registry/__fixtures__',
  'mcp-registry=mcp-registry/__fixtures__/items.json',
  'toolhive-registry=toolhive-registry/__fixtures__',
  'toolsdk-mcp-registry=toolsdk-mcp-registry/__fixtures__',
  'mcpm=mcpm/__fixtures__',
  'tools-list=tools-list/__fixtures__',
  'client-config=client-config/__fixtures__/claude-desktop.json',
].map((each) => each.replace('=', `=${import.meta.dirname}/`));

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'fixtures-crawl-'));
  setClock(new Date('2026-01-01T00:00:00Z'));
});
afterAll(async () => {
  setClock(undefined);
  await rm(parent, { recursive: true, force: true });
});

async function crawled(sources: readonly string[], folder: string): Promise<Record<string, string>> {
  const options = crawlOptionsIn(folder);
  const { runs } = await crawl(jobsOf({ sources: [], runs: [] }, sources), options);
  expect(runs.flatMap(({ failure }) => failure ?? [])).toEqual([]);
  const paths = await fastGlob(['servers/**', 'changes/**'], { cwd: options.catalogDir, dot: true });
  const texts = paths.toSorted().map(async (path) => [path, await readFile(join(options.catalogDir, path), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}

test('every adapter’s fixtures in one crawl, in two orders and twice, give the same bytes', async () => {
  const bytes = await crawled(given, join(parent, 'one'));
  const sources = new Set(
    Object.values(bytes).flatMap((text) => given.filter((each) => text.includes(each.split('=')[0] as string))),
  );
  expect(sources.size).toBe(given.length);
  expect(await crawled(given.toReversed(), join(parent, 'other'))).toEqual(bytes);
  setClock(new Date('2026-02-01T00:00:00Z'));
  expect(await crawled(given, join(parent, 'one'))).toEqual(bytes);
});
