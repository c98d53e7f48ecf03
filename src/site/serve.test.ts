import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type ServedSite } from './serve.ts';

const html = `<!doctype html><title>Served</title>${'<p>the same words again</p>'.repeat(200)}`;
let directory: string;
let site: ServedSite;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'served-'));
  await writeFile(join(directory, 'index.html'), html);
  await writeFile(join(directory, 'all.jsonl.gz'), gzipSync(html));
  site = await serveSite(directory, 0, { 'X-Content-Type-Options': 'nosniff' });
});
afterAll(async () => {
  await site.close();
  await rm(directory, { recursive: true });
});

/** The bytes as they were sent: `fetch` would unpack them. */
function get(path: string, acceptEncoding: string) {
  return new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request(`${site.url}${path}`, { headers: { 'accept-encoding': acceptEncoding } }, async (response) => {
      resolve({ headers: response.headers, body: Buffer.concat(await response.toArray()) });
    })
      .on('error', reject)
      .end();
  });
}

test('a page is sent compressed to whoever takes that, with the given headers', async () => {
  const { headers, body } = await get('/', 'gzip');
  expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'x-content-type-options': 'nosniff' });
  expect(body.length).toBeLessThan(html.length / 4);
  expect(gunzipSync(body).toString()).toBe(html);
});

test('a page is sent as it is to whoever does not', async () => {
  const { headers, body } = await get('/', 'identity');
  expect(headers['content-encoding']).toBeUndefined();
  expect(body.toString()).toBe(html);
});

test('a download that is a compressed file arrives as that file', async () => {
  const { headers, body } = await get('/all.jsonl.gz', 'gzip');
  expect(headers['content-encoding']).toBe('identity');
  expect(gunzipSync(body).toString()).toBe(html);
});
