import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Server } from '../catalog/server.ts';
import { readServer, readServers, writeFileAtomic, writeServer } from '../catalog/store.ts';
import { toFileText } from '../catalog/json.ts';
import { remergeCatalog } from './remerge.ts';

let catalogDir: string;
beforeEach(async () => {
  catalogDir = await mkdtemp(join(tmpdir(), 'remerge-'));
});
afterEach(() => rm(catalogDir, { recursive: true, force: true }));

const early = '2026-01-01T00:00:00Z';
const token = `ghp_${'q7Rk2Zp9Xw4LmT8vBn3Hc6Jd5Fs1GyAeUoKi'}`;

function server(more: Partial<Server> = {}): Server {
  return {
    id: 'npm/x',
    aliases: [],
    title: 'X',
    status: 'active',
    license: 'MIT',
    packages: [{ registryType: 'npm', identifier: 'x', transport: { type: 'stdio' } }],
    remotes: [],
    sources: ['npm'],
    provenance: { title: 'npm' },
    toolsOrigin: { source: 'npm', from: 'tools/list' },
    tools: [{ name: 'a', description: `Use ${token}.`, firstSeen: early, lastChanged: early }],
    defects: [],
    firstSeen: early,
    lastChanged: early,
    ...more,
  };
}

async function remerged(): Promise<Server> {
  await remergeCatalog(catalogDir, false, () => {});
  const reading = await readServer(catalogDir, 'npm/x');
  if (!reading?.ok) throw new Error('There is no record.');
  return reading.value;
}

test('a credential goes, a finding stays, and no time moves', async () => {
  await writeServer(catalogDir, server());
  const record = await remerged();
  expect(JSON.stringify(record)).not.toContain(token);
  expect(record.tools).toEqual([
    { name: 'a', description: 'Use REDACTED-GITHUB-TOKEN.', firstSeen: early, lastChanged: early },
  ]);
  expect(record.findings).toMatchObject([{ id: 'held-secret', tool: 'a' }]);
  expect(record.lastChanged).toBe(early);
});

test('nothing that a record holds is lost, and every field gets a source', async () => {
  await writeServer(catalogDir, server());
  const { license, packages, provenance } = await remerged();
  expect(license).toBe('MIT');
  expect(packages[0]?.sources).toEqual(['npm']);
  expect(provenance).toEqual({ license: 'npm', status: 'npm', title: 'npm', tools: 'npm', toolsOrigin: 'npm' });
});

test('the second time changes nothing, and --check only says what would change', async () => {
  await writeServer(catalogDir, server());
  expect((await remergeCatalog(catalogDir, true, () => {})).changed).toEqual(['npm/x']);
  expect((await remergeCatalog(catalogDir, false, () => {})).changed).toEqual(['npm/x']);
  expect((await remergeCatalog(catalogDir, false, () => {})).changed).toEqual([]);
});

test('a server that is gone keeps what was known', async () => {
  await writeServer(catalogDir, server({ goneSince: early }));
  expect(await remerged()).toMatchObject({ license: 'MIT', goneSince: early, tools: [{ name: 'a' }] });
});

test('a granted removal leaves nothing that the server says; when it is withdrawn, a crawl may fill the entry again', async () => {
  await writeServer(catalogDir, server());
  const request = { date: '2026-02-01', by: 'author', kind: 'remove', asked: 'Please.', decision: 'granted' };
  const requests = [{ ...request, answer: 'Done.', decided: '2026-02-02' }];
  await writeFileAtomic(join(catalogDir, 'corrections/npm/x.json'), toFileText({ server: 'npm/x', requests }));
  const record = await remerged();
  expect(record).toMatchObject({ tools: [], toolsOrigin: null, removed: { date: '2026-02-02', by: 'author' } });
  expect(record).not.toHaveProperty('license');
  await rm(join(catalogDir, 'corrections'), { recursive: true });
  expect(await remerged()).not.toHaveProperty('removed');
});

test('a record that cannot be read is named and left as it is', async () => {
  await writeFileAtomic(join(catalogDir, 'servers/npm/x.json'), '{ torn');
  const { problems, changed } = await remergeCatalog(catalogDir, false, () => {});
  expect([problems.length, changed]).toEqual([1, []]);
});

test('the committed catalog is what today’s rules make of it, and each field that is set has a source', async () => {
  await cp('catalog', catalogDir, { recursive: true });
  expect(await remergeCatalog(catalogDir, true, () => {})).toMatchObject({ changed: [], problems: [] });
  for await (const reading of readServers(catalogDir)) {
    if (!reading.ok) continue;
    const { value } = reading;
    const ours =
      /^(?:id|aliases|packages|remotes|sources|provenance|defects|findings|disagreements|removed|firstSeen|goneSince|lastChanged)$/;
    const set = Object.entries(value).filter(([field, content]) => !ours.test(field) && content !== null);
    const told = new Set([...value.sources, 'default']);
    for (const [field] of set) {
      if (field === 'tools' && value.toolsOrigin === null) continue;
      expect(told, `${value.id} ${field}`).toContain(value.provenance[field]);
    }
    for (const item of [...value.packages, ...value.remotes]) expect(item.sources?.length, value.id).toBeGreaterThan(0);
  }
}, 60_000);
