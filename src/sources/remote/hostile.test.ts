import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readServer, writeServer } from '../../catalog/store.ts';
import { fallbackId } from '../../catalog/server-id.ts';
import { crawl } from '../crawl.ts';
import { crawlOptionsIn } from '../crawl-in-tests.ts';
import { refusalOf } from '../http/address.ts';
import { HttpClient } from '../http/client.ts';
import { closeServers, serve } from '../http/server-in-tests.ts';
import { hostileServer, misbehaviours } from './__fixtures__/hostile-server.ts';
import { createRemote } from './index.ts';

const mebibyte = 1024 * 1024;
/** Long enough for a busy machine; what is to run out of time gets little of it. */
const limits = { totalMs: 20_000, probeMs: 10_000, outputBytes: 2 * mebibyte, pages: 20, tools: 10_000 };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
});
afterEach(async () => {
  await closeServers();
  await rm(folder, { recursive: true, force: true });
});

/** Crawls one hostile server as the only source of a catalog, over a client that judges addresses as in a real crawl. */
async function run(how: keyof typeof misbehaviours, said: string[] = [], totalMs = limits.totalMs) {
  const { origin, requests } = await serve(hostileServer(how, said));
  const http = new HttpClient({
    refusal: (address) => (address === '127.0.0.1' ? undefined : refusalOf(address)),
    manners: { spacingMs: 0 },
  });
  const options = crawlOptionsIn(folder, { http });
  const result = await crawl(
    [{ source: createRemote({ ...limits, totalMs }), location: origin, entries: [] }],
    options,
  );
  const id = fallbackId('remote', new URL(origin).host);
  const reading = await readServer(options.catalogDir, id);
  const problems = result.runs.flatMap((each) => each.problems);
  return { origin, id, options, result, requests, problems, record: reading?.ok ? reading.value : undefined };
}

describe('a server that gives no list is a named problem within its time, fails the run and leaves no record', () => {
  test.each<[keyof typeof misbehaviours, string, string]>([
    ['never-answers', 'timed-out', 'did not finish'],
    ['half-and-stalls', 'timed-out', 'did not finish'],
    ['half-an-event-and-stalls', 'timed-out', 'did not finish'],
    ['half-and-breaks-off', 'broken-off', 'in the middle'],
    ['ends-without-an-answer', 'timed-out', 'did not finish'],
    ['long-line', 'answer-too-large', '2097152 bytes'],
    ['endless-events', 'answer-too-large', '2097152 bytes'],
    ['endless-json', 'answer-too-large', '2097152 bytes'],
    ['bomb', 'answer-too-large', '2097152 bytes'],
    ['not-utf-8', 'not-utf-8', 'not UTF-8'],
    ['endless-pages', 'endless-pages', '20 pages'],
    ['same-cursor', 'repeated-cursor', 'same cursor twice'],
    ['endless-redirects', 'too-many-redirects', 'more than 5 times'],
    ['redirects-inside', 'refused-address', '169.254.169.254'],
    ['drips-headers', 'timed-out', 'did not finish'],
    ['large-headers', 'headers-too-large', 'headers'],
    ['too-many-tools', 'too-many-tools', '10000 tools'],
    ['no-list', 'malformed-answer', 'malformed'],
    ['error', 'refused', 'Pay first.'],
    ['long-error', 'refused', 'xxx'],
  ])('%s', async (how, kind, words) => {
    const started = performance.now();
    const { result, record, problems } = await run(how, [], kind === 'timed-out' ? 1000 : undefined);
    expect(performance.now() - started).toBeLessThan(8000);
    expect(problems).toMatchObject([{ kind, reason: expect.stringContaining(words) }]);
    expect(problems[0]?.reason.length).toBeLessThan(500);
    expect(result.failed).toBe(true);
    expect(record).toBeUndefined();
  });
});

test('a record that exists stays as it was when its address misbehaves', async () => {
  const { id, options, record, origin } = await run('sets-cookies');
  await closeServers();
  const again = await crawl([{ source: createRemote(limits), location: origin, entries: [] }], options);
  expect(again.runs[0]?.problems).toMatchObject([{ kind: 'unreachable' }]);
  expect(await readServer(options.catalogDir, id)).toMatchObject({ ok: true, value: record });
});

test('10,000 tools are kept', async () => {
  const { record, result } = await run('many-tools');
  expect(record?.tools).toHaveLength(10_000);
  expect(result.failed).toBe(false);
});

test('odd names are kept as they are, and what cannot be kept is named', async () => {
  const { record, problems, options } = await run('odd-names');
  expect(record?.tools.map(({ name }) => name)).toEqual([
    '../../etc/passwd',
    '__proto__',
    'CON',
    '🦊',
    'x'.repeat(500),
    'twice',
    'Twice',
  ]);
  expect(problems.map(({ kind }) => kind)).toEqual(['duplicate-tool-name', 'tool-without-name']);
  await expect(writeServer(options.catalogDir, record as NonNullable<typeof record>, true)).resolves.toBe('unchanged');
});

test('an empty list is recorded as one', async () => {
  const { record } = await run('empty-list');
  expect(record).toMatchObject({
    tools: [],
    toolsOrigin: { from: 'tools/list' },
    remotes: [{ answer: { outcome: 'no-tools' } }],
  });
});

test('no cookie that was set is sent back', async () => {
  const { requests, record } = await run('sets-cookies');
  expect(record?.tools).toHaveLength(1);
  expect(requests.length).toBeGreaterThan(2);
  for (const { headers } of requests) {
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('authorization');
  }
});

test('a request of the server is not fulfilled', async () => {
  const said: string[] = [];
  const { record } = await run('asks-back', said);
  expect(record?.tools.map(({ name }) => name)).toEqual(['kept']);
  expect(
    said.filter(
      (method) => !/^(?:server\/discover|initialize|notifications\/initialized|tools\/list|an answer)$/.test(method),
    ),
  ).toEqual([]);
});

test('memory stays bounded under endless answers', async () => {
  const before = process.memoryUsage().rss;
  for (const how of ['long-line', 'endless-events', 'endless-json', 'bomb'] as const) await run(how);
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * mebibyte);
});
