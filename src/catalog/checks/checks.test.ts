import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toFileText } from '../json.ts';
import { serverSchema, type Server } from '../server.ts';
import { checks } from './index.ts';
import { runChecks } from './run.ts';

const time = '2026-01-01T00:00:00Z';

function server(id: string, more: Partial<Server> = {}): Server {
  return serverSchema.parse({
    id,
    aliases: [],
    title: id,
    status: 'active',
    license: 'MIT',
    packages: [],
    remotes: [],
    sources: ['npm'],
    provenance: {},
    toolsOrigin: { source: 'npm', from: 'tools/list' },
    tools: [{ name: 'a', firstSeen: time, lastChanged: time }],
    defects: [],
    firstSeen: time,
    lastChanged: time,
    ...more,
  });
}

const archive = {
  registryType: 'npm' as const,
  identifier: 'https://registry.example.com/x/-/x-1.0.0.tgz',
  transport: { type: 'stdio' as const },
};

const answer = {
  category: 'Read',
  riskLevel: 'low',
  confidence: 1,
  rationale: 'It reads.',
  capabilities: [],
  evidence: [],
  conflicts: [],
  risk: 'read',
};

const wish = { host: 'example.com', date: '2026-01-01', reason: 'Its owner asked for it.' };

let catalogDir: string;
beforeEach(async () => {
  catalogDir = await mkdtemp(join(tmpdir(), 'checks-'));
});
afterEach(() => rm(catalogDir, { recursive: true, force: true }));

async function put(path: string, content: unknown): Promise<void> {
  await mkdir(dirname(join(catalogDir, path)), { recursive: true });
  await writeFile(join(catalogDir, path), typeof content === 'string' ? content : toFileText(content));
}

async function found(): Promise<string[]> {
  const findings: string[] = [];
  for await (const { check, path, repair } of runChecks(catalogDir, checks)) {
    expect(repair).not.toBe('');
    findings.push(`${check} ${path}`);
  }
  return findings;
}

test('a whole catalog passes', async () => {
  await put('servers/npm/x.json', server('npm/x'));
  await put('classifications/npm/x.json', { server: 'npm/x', tools: [{ name: 'a', ...answer }] });
  const override = { riskLevel: 'high', reason: 'It deletes.', reference: 'https://example.com/', date: '2026-01-01' };
  await put('overrides/npm/x.json', { server: 'npm/x', tools: { a: override } });
  await put('sources.json', { sources: [], runs: [] });
  await put('opt-out.json', { entries: [wish] });
  expect(await found()).toEqual([]);
});

test('an empty catalog passes', async () => {
  expect(await found()).toEqual([]);
});

test.each<[string, string, unknown]>([
  ['valid-record', 'servers/npm/x.json', '{ torn'],
  ['valid-record', 'servers/npm/other.json', server('npm/x')],
  ['canonical-json', 'servers/npm/x.json', JSON.stringify(server('npm/x'))],
  ['canonical-json', 'sources.json', '{"sources":[],"runs":[]}'],
  ['tool-names-are-unique', 'servers/npm/x.json', server('npm/x', { tools: [...server('x/x').tools, ...server('x/x').tools] })],
  ['license-allows-quoting', 'servers/npm/x.json', server('npm/x', { license: 'UNLICENSED' })],
  ['license-allows-quoting', 'servers/npm/x.json', server('npm/x', { license: 'SEE LICENSE IN EULA.txt' })],
  ['nothing-of-the-machine', 'servers/npm/x.json', server('npm/x', { instructions: 'See /sandbox/home/x.' })],
  ['nothing-of-the-machine', 'servers/npm/x.json', server('npm/x', { packages: [archive] })],
  ['no-secrets', 'servers/npm/x.json', server('npm/x', { instructions: `Use ghp_${'a1B2'.repeat(9)}.` })],
  ['file-is-small', 'servers/npm/x.json', server('npm/x', { instructions: 'x'.repeat(1024 * 1024) })],
  ['valid-record', 'changes/2026/2026-01-01.jsonl', '{"kind":"server-gone","server":"npm/x"}\n'],
  ['valid-record', 'opt-out.json', { entries: [{ ...wish, host: 'Example.com:443' }] }],
  ['opt-outs-are-distinct', 'opt-out.json', { entries: [wish, wish] }],
  ['classification-fits-server', 'classifications/npm/x.json', { server: 'npm/x', tools: [] }],
  ['override-fits-server', 'overrides/npm/x.json', { server: 'npm/x', tools: {} }],
])('%s finds %s', async (check, path, content) => {
  await put(path, content);
  expect(await found()).toEqual([`${check} ${path}`]);
});

test('a server without its licence is found', async () => {
  const { license: _license, ...unlicensed } = server('npm/x');
  await put('servers/npm/x.json', unlicensed);
  expect(await found()).toEqual(['license-allows-quoting servers/npm/x.json']);
});

test('an author may write of a registry in a definition', async () => {
  const tools = [{ name: 'a', description: 'Reads https://registry.example.com/x.', firstSeen: time, lastChanged: time }];
  await put('servers/npm/x.json', server('npm/x', { tools }));
  expect(await found()).toEqual([]);
});

test('an alias that is another server’s id is found', async () => {
  await put('servers/npm/x.json', server('npm/x'));
  await put('servers/npm/y.json', server('npm/y', { aliases: ['npm/x'] }));
  expect(await found()).toEqual(['ids-are-unique servers/npm/y.json']);
});

test('a classification with other tools and an override of an unknown tool are found', async () => {
  await put('servers/npm/x.json', server('npm/x'));
  await put('classifications/npm/x.json', { server: 'npm/x', tools: [{ name: 'b', ...answer }] });
  const override = { reason: 'It deletes.', reference: 'https://example.com/', date: '2026-01-01' };
  await put('overrides/npm/x.json', { server: 'npm/x', tools: { b: override } });
  expect(await found()).toEqual([
    'classification-fits-server classifications/npm/x.json',
    'override-fits-server overrides/npm/x.json',
  ]);
});

test('every check is listed, and its id is its file’s name', async () => {
  const files = (await readdir(import.meta.dirname)).filter((name) => !/^(?:check|index|run)\.ts$|\.test\.ts$/.test(name));
  expect(checks.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
});
