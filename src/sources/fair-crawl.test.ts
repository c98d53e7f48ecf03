import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setClock } from '../catalog/clock.ts';
import { toFileText } from '../catalog/json.ts';
import { readServer, writeFileAtomic } from '../catalog/store.ts';
import { crawlOptionsIn } from './crawl-in-tests.ts';
import { crawl } from './crawl.ts';
import { listingOf } from './listing.ts';
import type { Source } from './source.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fair-'));
  setClock(new Date('2026-03-01T00:00:00Z'));
});
afterEach(async () => {
  setClock(undefined);
  await rm(folder, { recursive: true, force: true });
});

const secret = 'q7Rk2Zp9Xw4LmT8vBn3Hc6Jd5Fs1GyAe';
const source: Source = {
  id: 'one',
  title: 'one',
  homepage: 'https://example.com/',
  license: 'CC0-1.0',
  async *list() {
    const listing = listingOf({
      source: 'one',
      label: 'notes',
      facts: {
        title: 'Notes',
        remotes: [{ type: 'sse', url: `https://notes.example/sk-proj-${secret}ZpQk/sse?api_key=${secret}` }],
        packages: [{ registryType: 'npm', identifier: 'notes', transport: { type: 'stdio' } }],
        toolsOrigin: { source: 'one', from: 'published' },
      },
      tools: [
        {
          name: 'read',
          description: `Reads with Bearer ${secret}.`,
          inputSchema: { properties: { dsn: { default: `postgres://me:${secret}@db.example/x` } } },
        },
      ],
    });
    const problem = { source: 'one', index: 0, label: 'notes', reason: `It was asked with Bearer ${secret}.` };
    yield { label: 'notes', index: 0, listing, problems: [problem] };
  },
};

/** All that the crawl wrote. */
async function written(): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  return (await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')))).join('\n');
}

async function run() {
  const options = crawlOptionsIn(folder);
  const result = await crawl([{ source, entries: [] }], options);
  await options.http.close();
  const reading = await readServer(options.catalogDir, 'npm/notes');
  if (!reading?.ok) throw new Error('There is no record.');
  return { result, record: reading.value };
}

test('a credential reaches neither record nor account, wherever it stood, and each place is a finding', async () => {
  const { result, record } = await run();
  expect(await written()).not.toContain(secret);
  expect(JSON.stringify(result)).not.toContain(secret);
  expect(record.findings?.map(({ pointer }) => pointer)).toEqual([
    '/remotes/0/url',
    '/remotes/0/url',
    '/description',
    '/inputSchema/properties/dsn/default',
  ]);
});

test('no crawl brings back a server that was removed on request, nor changes what is left of it', async () => {
  const request = { date: '2026-02-01', by: 'author', kind: 'remove', asked: 'Please.', decision: 'granted' };
  const requests = [{ ...request, answer: 'Done.', decided: '2026-02-02' }];
  await writeFileAtomic(
    join(folder, 'catalog/corrections/npm/notes.json'),
    toFileText({ server: 'npm/notes', requests }),
  );
  const { record } = await run();
  expect(record).toMatchObject({ tools: [], removed: { date: '2026-02-02', by: 'author' } });
  setClock(new Date('2026-04-01T00:00:00Z'));
  expect((await run()).record).toEqual(record);
});

test('a request that cannot be read stops the crawl before anything is written', async () => {
  await writeFileAtomic(join(folder, 'catalog/corrections/npm/notes.json'), '{ torn');
  await expect(run()).rejects.toThrow('not JSON');
  expect(await readdir(join(folder, 'catalog'))).toEqual(['corrections']);
});
