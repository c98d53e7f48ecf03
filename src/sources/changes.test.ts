import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readChanges } from '../catalog/change-log.ts';
import type { Change } from '../catalog/change.ts';
import { setClock } from '../catalog/clock.ts';
import type { Server } from '../catalog/server.ts';
import { readServer } from '../catalog/store.ts';
import { definitionHash, type ToolDefinition } from '../catalog/tool.ts';
import { crawlOptionsIn } from './crawl-in-tests.ts';
import { crawl, type CrawlOptions, type Job } from './crawl.ts';
import type { Entry, Facts, Listing } from './source.ts';

let options: CrawlOptions;
let folder: string;
let day: number;
beforeEach(async () => {
  day = 0;
  folder = await mkdtemp(join(tmpdir(), 'changes-'));
  options = crawlOptionsIn(folder);
});
afterEach(async () => {
  setClock(undefined);
  await rm(folder, { recursive: true, force: true });
});

const live = (version: string, more: object = {}): Facts => ({
  version,
  toolsOrigin: { source: 'one', from: 'tools/list', of: 'x', serverInfo: { name: 'x', version }, ...more },
});

function listing(source: string, name: string, facts: Facts = {}, tools?: ToolDefinition[]): Listing {
  const packages = [{ registryType: 'npm' as const, identifier: name, transport: { type: 'stdio' as const } }];
  const more = tools === undefined ? {} : { tools };
  return { source, label: name, id: `npm/${name}`, aliases: [], facts: { packages, ...facts }, ...more, defects: [] };
}

/** An entry that gave nothing, for a reason. */
function failed(label: string, kind = 'timed-out'): Omit<Entry, 'index'> {
  return { label, problems: [{ source: 'one', label, kind, reason: 'It is broken.' }] };
}

function job(id: string, ...given: (Listing | Omit<Entry, 'index'>)[]): Job {
  return {
    entries: [],
    source: {
      id,
      title: id,
      homepage: 'https://example.com/',
      license: 'CC0-1.0',
      async *list() {
        for (const [index, each] of given.entries()) {
          if ('facts' in each) yield { label: each.label, index, listing: each, problems: [] };
          else yield { ...each, index };
        }
      },
    },
  };
}

/** A crawl, one day after the last one; gives what it added to the log. */
async function seen(...jobs: Job[]): Promise<Change[]> {
  day += 1;
  const at = `2026-03-${String(day).padStart(2, '0')}T00:00:00Z`;
  setClock(new Date(at));
  await crawl(jobs, { ...options, acceptLoss: jobs.map(({ source }) => source.id) });
  for await (const crawled of readChanges(options.catalogDir)) if (crawled.at === at) return crawled.changes;
  return [];
}

async function record(id: string): Promise<Server> {
  const reading = await readServer(options.catalogDir, id);
  if (!reading?.ok) throw new Error(`There is no record ${id}.`);
  return reading.value;
}

const a = { name: 'a', description: 'Reads.' };
const b = { name: 'b' };
const kinds = (changes: readonly Change[]): string[] => changes.map(({ kind }) => kind);

describe('the log', () => {
  test('of a new server is one line, with the number of its tools', async () => {
    expect(await seen(job('one', listing('one', 'x', live('1.0.0'), [a, b])))).toMatchObject([
      { kind: 'server-added', server: 'npm/x', tools: 2, sources: ['one'] },
    ]);
  });

  test('says nothing when nothing changed', async () => {
    const x = listing('one', 'x', live('1.0.0'), [a, b]);
    await seen(job('one', x));
    expect(await seen(job('one', x))).toEqual([]);
  });

  test('names the tools that are new, gone and changed, with hashes before and after', async () => {
    await seen(job('one', listing('one', 'x', live('1.0.0'), [a, b])));
    const changed = { ...a, description: 'Deletes.', annotations: { readOnlyHint: true } };
    const changes = await seen(job('one', listing('one', 'x', live('1.1.0'), [changed, { name: 'c' }])));
    expect(kinds(changes)).toEqual(['server-changed', 'tool-changed', 'tool-added', 'tool-removed']);
    expect(changes[0]).toMatchObject({ fields: ['version'], version: { before: '1.0.0', after: '1.1.0' } });
    const [before, after] = [definitionHash(a), definitionHash(changed)];
    expect(changes[1]).toMatchObject({ tool: 'a', fields: ['description', 'annotations'], before, after });
    expect(changes.map((each) => 'underUnchangedVersion' in each)).not.toContain(true);
  });

  test('counts a tool list that comes or goes instead of naming its tools', async () => {
    await seen(job('one', listing('one', 'x')));
    const came = await seen(job('one', listing('one', 'x', live('1.0.0'), [a, b])));
    expect(came.find(({ kind }) => kind === 'tool-list-added')).toMatchObject({ tools: 2, from: 'tools/list' });
    const went = await seen(job('one', listing('one', 'x')));
    expect(went.find(({ kind }) => kind === 'tool-list-removed')).toMatchObject({ tools: 2 });
    expect(kinds([...came, ...went])).not.toContain('tool-added');
  });

  test('says that two records turned out to be one server’s', async () => {
    const image = { registryType: 'oci' as const, identifier: 'acme/x', transport: { type: 'stdio' as const } };
    const other = { ...listing('two', 'x', { packages: [image] }), id: 'oci/acme~x' };
    await seen(job('one', listing('one', 'x')), job('two', other));
    const both = listing('one', 'x', { packages: [...(listing('one', 'x').facts.packages ?? []), image] });
    expect(await seen(job('one', both), job('two', other))).toMatchObject([
      { kind: 'server-moved', server: 'npm/x', from: 'oci/acme~x' },
      { kind: 'server-changed', fields: ['packages'] },
    ]);
    expect((await record('npm/x')).aliases).toEqual(['oci/acme~x']);
  });

  test('leaves out a line that cannot be read, and names it', async () => {
    await seen(job('one', listing('one', 'x')));
    const path = join(options.catalogDir, 'changes/2026', `2026-03-${String(day).padStart(2, '0')}.jsonl`);
    await writeFile(path, `${await readFile(path, 'utf8')}{"kind":"server-ad`);
    for await (const { changes, problems } of readChanges(options.catalogDir)) {
      expect(kinds(changes)).toEqual(['server-added']);
      expect(problems[0]?.reason).toContain('not JSON');
    }
  });
});

describe('a definition that changed while the version did not', () => {
  const changed = { ...a, description: 'Deletes.' };

  test('is marked in the log and on the tool, until the version changes', async () => {
    await seen(job('one', listing('one', 'x', live('1.0.0'), [a, b])));
    const changes = await seen(job('one', listing('one', 'x', live('1.0.0'), [changed, b])));
    expect(changes).toMatchObject([{ kind: 'tool-changed', tool: 'a', underUnchangedVersion: '1.0.0' }]);
    const marks = async (): Promise<unknown[]> =>
      (await record('npm/x')).tools.map((tool) => tool.underUnchangedVersion);
    expect(await marks()).toEqual(['1.0.0', undefined]);
    expect(await seen(job('one', listing('one', 'x', live('1.0.0'), [changed, b])))).toEqual([]);
    expect(await marks()).toEqual(['1.0.0', undefined]);
    await seen(job('one', listing('one', 'x', live('1.0.1'), [changed, b])));
    expect(await marks()).toEqual([undefined, undefined]);
  });

  test.each<[string, Facts, Facts]>([
    ['the package has another version', live('1.0.0', { of: 'x@1' }), live('1.0.0', { of: 'x@2' })],
    ['it was started with other arguments', live('1.0.0', { args: [] }), live('1.0.0', { args: ['--all'] })],
    ['the crawler reads definitions in another way now', live('1.0.0'), live('1.0.0', { reader: 2 })],
    [
      'no version is stated',
      { toolsOrigin: { source: 'one', from: 'published' } },
      { toolsOrigin: { source: 'one', from: 'published' } },
    ],
  ])('is not marked when %s', async (_, before, after) => {
    await seen(job('one', listing('one', 'x', before, [a])));
    const changes = await seen(job('one', listing('one', 'x', after, [changed])));
    expect(kinds(changes)).toContain('tool-changed');
    expect(changes.some((each) => 'underUnchangedVersion' in each)).toBe(false);
  });
});

describe('a server that its source lists no more', () => {
  test('is gone, its record stays, and it may return', async () => {
    await seen(job('one', listing('one', 'x', live('1.0.0'), [a]), listing('one', 'y')));
    expect(await seen(job('one', listing('one', 'y')))).toMatchObject([{ kind: 'server-gone', server: 'npm/x' }]);
    expect(await record('npm/x')).toMatchObject({ goneSince: expect.any(String), sources: ['one'], tools: [a] });
    expect(await seen(job('one', listing('one', 'y')))).toEqual([]);
    const returned = await seen(job('one', listing('one', 'x', live('1.0.0'), [a]), listing('one', 'y')));
    expect(kinds(returned)).toEqual(['server-returned']);
    expect((await record('npm/x')).goneSince).toBeUndefined();
  });

  test('is not gone while another source lists it, be it one that was not read now', async () => {
    await seen(job('one', listing('one', 'x'), listing('one', 'y')), job('two', listing('two', 'x')));
    expect(await seen(job('one', listing('one', 'y')))).toEqual([]);
    expect(await record('npm/x')).toMatchObject({
      sources: ['two'],
      packages: [{ identifier: 'x', sources: ['two'] }],
    });
  });

  test.each([
    ['its entry failed', async () => seen(job('one', failed('x'), listing('one', 'y')))],
    [
      'the source broke off',
      async () => seen({ ...job('one'), source: { ...job('one').source, list: () => broken() } }),
    ],
  ])('is not gone when %s', async (_, crawlAgain) => {
    await seen(job('one', listing('one', 'x', live('1.0.0'), [a]), listing('one', 'y')));
    expect(await crawlAgain()).toEqual([]);
    expect(await record('npm/x')).toMatchObject({ tools: [a], sources: ['one'] });
  });

  test('is gone when the source says that the entry is none', async () => {
    await seen(job('one', listing('one', 'x'), listing('one', 'y')));
    expect(kinds(await seen(job('one', failed('x', 'not-listed'), listing('one', 'y'))))).toEqual(['server-gone']);
  });

  test('is not gone after a crawl of some entries alone', async () => {
    await seen(job('one', listing('one', 'x'), listing('one', 'y')));
    options = { ...options, only: ['y'] };
    expect(await seen(job('one', listing('one', 'y')))).toEqual([]);
  });
});

// eslint-disable-next-line require-yield
async function* broken(): AsyncGenerator<Entry> {
  throw new Error('page 2 is missing');
}
