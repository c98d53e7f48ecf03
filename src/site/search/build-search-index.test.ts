import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeClassification, writeServer } from '../../catalog/store.ts';
import { buildSearchIndex, type SearchIndexReport } from './build-search-index.ts';
import type { SearchManifest } from './manifest.ts';
import { testAnswer, testServer, testTool } from './testing.ts';

let folder: string;
let report: SearchIndexReport;
let manifest: SearchManifest;
const files = (name: string): Promise<string[]> => readdir(join(folder, 'site/search-index', name));

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
  await writeClassification(catalogDir, { server: 'npm/@odd~one', tools: answers });
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
  it('has a fragment a server', async () => {
    expect(await files(join(manifest.fullText, 'fragment'))).toHaveLength(201);
  });
  it('has small files of words, by a variable that Pagefind does not promise to keep', async () => {
    expect((await files(join(manifest.fullText, 'index'))).length).toBeGreaterThan(1);
  });
  it('holds nothing that no page loads', async () => {
    const names = (await files(manifest.fullText)).map((name) => name.replace(/_[0-9a-f]+\./, '.'));
    expect(names.toSorted()).toEqual([
      'filter',
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.en.pf_meta',
      'pagefind.js',
      'wasm.en.pagefind',
    ]);
  });
  it('lets no text of a stranger become a heading or a weight', async () => {
    const path = join(folder, 'site/search-index', manifest.fullText, 'fragment');
    const texts = await Promise.all(
      (await readdir(path)).map(async (name) => gunzipSync(await readFile(join(path, name))).toString()),
    );
    const odd = texts.find((text) => text.includes('@odd~one')) ?? '';
    const { anchors, meta } = JSON.parse(odd.slice(odd.indexOf('{'))) as {
      anchors: { id: string }[];
      meta: Record<string, string>;
    };
    expect(anchors.map(({ id }) => id)[0]).toBe('about');
    expect(anchors).toHaveLength(5);
    expect(meta).toEqual({ title: '\ufffd </h1>' });
  });
  it('is the same for the same catalog', async () => {
    const again = join(folder, 'again');
    await buildSearchIndex({ catalogDir: join(folder, 'catalog'), outDir: again });
    expect(JSON.parse(await readFile(join(again, 'search-index/manifest.json'), 'utf8'))).toEqual(manifest);
  }, 60_000);
});
