import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeClassificationSync } from '../../catalog/store-sync.ts';
import { writeServer } from '../../catalog/store.ts';
import { buildSearchIndex, type SearchIndexReport } from './build-search-index.ts';
import { decodeFacetSet } from './facet-set.ts';
import { pageName, type SearchManifest } from './manifest.ts';
import { knownVersion, replacePageIds } from './page-ids.ts';
import { decodeRecord } from './stored-record.ts';
import { testAnswer, testServer, testTool } from './testing.ts';

let folder: string;
let report: SearchIndexReport;
let manifest: SearchManifest;
const files = (name: string): Promise<string[]> => readdir(join(folder, 'site/search-index', name));

async function readRecord(number: number): Promise<string> {
  const path = join(folder, 'site/search-index', manifest.records, `${pageName(number)}.bin`);
  return gunzipSync(await readFile(path)).toString();
}
async function readMetadata(bundle: string): Promise<Uint8Array> {
  const name = (await files(bundle)).find((file) => file.endsWith('.pf_meta')) ?? '';
  return gunzipSync(await readFile(join(folder, 'site/search-index', bundle, name)));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-index-'));
  const catalogDir = join(folder, 'catalog');
  for (let number = 0; number < 200; number++) {
    const tool = testTool(
      `tool_${number}`,
      Array.from({ length: 9 }, (_, index) => `word${number * 10 + index}`).join(' '),
    );
    await writeServer(catalogDir, testServer(`x.y/server-${number}`, `Server ${number}`, [tool], { sources: ['b'] }));
  }
  const odd = [testTool('odd 😀'), testTool('x'.repeat(300)), testTool('a"><script>'), testTool('\ud83d')];
  await writeServer(
    catalogDir,
    testServer('npm/@odd~one', '\ud83d </h1> ___PAGEFIND_WEIGHT___9', odd, { sources: ['a'] }),
  );
  const answers = odd.map(({ name }) => ({ name, ...testAnswer() }));
  writeClassificationSync(catalogDir, { server: 'npm/@odd~one', tools: answers });
  await writeFile(join(catalogDir, 'servers/npm/broken.json'), '{');
  report = await buildSearchIndex({ catalogDir, outDir: join(folder, 'site') });
  manifest = JSON.parse(await readFile(join(folder, 'site/search-index/manifest.json'), 'utf8')) as SearchManifest;
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

describe('the search index', () => {
  it('holds every server that can be read and reports the others', () => {
    expect(report).toMatchObject({ servers: 201, tools: 204 });
    expect(report.problems.map((problem) => problem.label)).toEqual(['servers/npm/broken.json']);
    expect(manifest).toMatchObject({ servers: 201, tools: 204, facets: { source: ['a', 'b'] } });
  });
  it('has a record a server, by the number that Pagefind’s results carry', async () => {
    expect(await files(manifest.records)).toHaveLength(201);
    expect(report.warnings).toEqual([]);
    expect(manifest.ownIds).toBeUndefined();
    const metadata = await readMetadata(manifest.fullText);
    const ids: string[] = [];
    replacePageIds(metadata, (id) => (ids.push(id), id));
    const numbers = ids.map((id) => Number.parseInt(id, 36));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 201 }, (_, number) => number));
  });
  it('is made by the version of Pagefind whose metadata is known', async () => {
    const { version } = JSON.parse(await readFile('node_modules/pagefind/package.json', 'utf8')) as { version: string };
    expect(version).toBe(knownVersion);
  });
  it('has a list of servers for every value of a facet', async () => {
    const sets = await files(manifest.facetSets);
    expect(sets.toSorted()).toEqual(
      Object.keys(manifest.filters)
        .map((filter) => `${filter}.bin`)
        .toSorted(),
    );
    const bytes = gunzipSync(await readFile(join(folder, 'site/search-index', manifest.facetSets, 's0.bin')));
    const { has } = decodeFacetSet(bytes);
    const [number, ...others] = Array.from({ length: 201 }, (_, each) => each).filter(has);
    expect(others).toEqual([]);
    expect(decodeRecord(await readRecord(number ?? -1)).server).toBe('npm/@odd~one');
  });
  it('has small files of words, by a variable that Pagefind does not promise to keep', async () => {
    expect((await files(join(manifest.fullText, 'index'))).length).toBeGreaterThan(1);
  });
  it('holds nothing that no page loads', async () => {
    const names = (await files(manifest.fullText)).map((name) => name.replace(/_[0-9a-f]+\./, '.'));
    expect(names.toSorted()).toEqual([
      'index',
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.en.pf_meta',
      'pagefind.js',
      'wasm.en.pagefind',
    ]);
  });
  it('keeps the texts of a stranger as texts', async () => {
    const all = await Promise.all(Array.from({ length: 201 }, (_, number) => readRecord(number)));
    const odd = decodeRecord(all.find((text) => text.includes('@odd~one')) ?? '');
    expect(odd.title).toBe('\ufffd </h1>');
    expect(odd.tools.map(({ name }) => name.slice(0, 12))).toEqual(['odd 😀', 'xxxxxxxxxxxx', 'a"><script>', '\ufffd']);
  });
  it('is the same for the same catalog', async () => {
    const again = join(folder, 'again');
    await buildSearchIndex({ catalogDir: join(folder, 'catalog'), outDir: again });
    expect(JSON.parse(await readFile(join(again, 'search-index/manifest.json'), 'utf8'))).toEqual(manifest);
  }, 60_000);
});
