import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressSite } from './compress-site.ts';
import { filesBelow } from './staged-files.ts';

let site: string;
beforeEach(async () => (site = await mkdtemp(join(tmpdir(), 'compress-'))));
afterEach(() => rm(site, { recursive: true }));

const page = '<p>Words and words and words and words and words.</p>'.repeat(20);
async function put(path: string, text: string): Promise<void> {
  await mkdir(join(site, path, '..'), { recursive: true });
  await writeFile(join(site, path), text);
}
const run = () => compressSite(site, () => {});
async function files(): Promise<string[]> {
  const found: string[] = [];
  for await (const path of filesBelow(site)) found.push(path);
  return found;
}
const unpacked = async (path: string) => gunzipSync(await readFile(join(site, path))).toString();

test('writes a compressed file beside a text that is smaller so, and beside nothing else', async () => {
  for (const path of ['a/index.html', 'x.js', 'data/all.jsonl.gz', 'search-index/1.bin', 'card.png'])
    await put(path, page);
  await put('short.txt', 'x');
  expect(await run()).toEqual({ written: 2, removed: 0, unchanged: 0 });
  const added = ['a/index.html.gz', 'x.js.gz'];
  expect((await files()).filter((path) => added.includes(path))).toEqual(added);
  expect((await files()).length).toBe(8);
  expect(await unpacked('a/index.html.gz')).toBe(page);
});

test('does again what changed alone, also where a change left size and second as they were', async () => {
  await put('a.html', page);
  await put('b.html', page);
  await utimes(join(site, 'a.html'), 1000.1, 1000.1);
  await run();
  await put('a.html', page.replace('Words', 'Other'));
  await utimes(join(site, 'a.html'), 1000.2, 1000.2);
  expect(await run()).toEqual({ written: 1, removed: 0, unchanged: 1 });
  expect(await unpacked('a.html.gz')).toContain('Other');
});

test('removes what no longer has a text beside it or is no longer smaller, and leaves downloads', async () => {
  await put('gone.html', page);
  await put('a.html', page);
  await put('data/catalog.jsonl.gz', 'download');
  await run();
  await rm(join(site, 'gone.html'));
  await put('a.html', 'a');
  // Two writes within one tick of the file system's clock have one time.
  await utimes(join(site, 'a.html'), 1000, 1000);
  expect(await run()).toEqual({ written: 0, removed: 2, unchanged: 0 });
  expect(await files()).toEqual(['a.html', 'data/catalog.jsonl.gz']);
});
