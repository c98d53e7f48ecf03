import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Entry, ListContext } from '../source.ts';
import { entriesOf } from '../source-in-tests.ts';
import { toListing, toolsList } from './index.ts';

const fixtures = join(import.meta.dirname, '__fixtures__');

const list = (location: string, more?: Partial<ListContext>): Promise<Entry[]> => entriesOf(toolsList, location, more);

test('reads a folder with one file a server, in the order of names', async () => {
  const entries = await list(fixtures);
  expect(entries.map(({ label, listing }) => [label, listing?.id, listing?.tools?.length])).toEqual([
    ['broken', undefined, undefined],
    ['example/notes', 'repo/example~notes', 2],
    ['no-server', 'repo/no-server', 1],
  ]);
  expect(entries[0]?.problems[0]).toMatchObject({ source: 'tools-list', index: 0, kind: 'malformed-entry' });
});

test('reads one file', async () => {
  const [entry] = await list(join(fixtures, 'example_notes.json'));
  expect(entry?.listing).toMatchObject({
    facts: {
      title: 'Notes',
      repository: { url: 'https://github.com/example/notes' },
      toolsOrigin: { source: 'tools-list', from: 'tools/list' },
    },
    tools: [{ name: 'read_note', annotations: { readOnlyHint: true } }, { name: 'delete_note' }],
  });
});

test('names a folder that is not there', async () => {
  await expect(list(join(fixtures, 'nowhere'))).rejects.toThrow('nowhere');
});

test('takes what is wanted, up to the limit', async () => {
  expect(await list(fixtures, { wanted: (...names) => names.includes('example/notes') })).toHaveLength(1);
  expect((await list(fixtures, { limit: 1 })).filter(({ listing }) => listing)).toHaveLength(1);
});

test('an empty list is a problem and still a listing; a torn file is a problem alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lists-'));
  await writeFile(join(folder, 'a.json'), '{"tools":[]}');
  await writeFile(join(folder, 'b.json'), '{"tools":');
  const [entry, torn] = await list(folder);
  await rm(folder, { recursive: true });
  expect(torn?.problems.map(({ kind }) => kind)).toEqual(['malformed-entry']);
  expect(entry?.listing?.tools).toEqual([]);
  expect(entry?.problems.map(({ kind }) => kind)).toEqual(['empty-tool-list']);
});

test('a registry name stays the id, and names that no address can hold get one', () => {
  const idOf = (name: string): string => toListing({ server: { name }, tools: [] } as never, 'stem').id;
  expect(idOf('io.github.example/notes')).toBe('io.github.example/notes');
  expect(idOf('Example/Notes')).toBe('repo/example~notes');
  expect(idOf('../../etc')).toMatch(/^repo\/[a-z0-9~_.-]+$/);
  expect(idOf('///')).toBe('repo/unnamed');
});

const shared = join(import.meta.dirname, '../../../../shared/data/tools-list');
test.skipIf(!existsSync(shared))('reads all of the shared lists (skipped where they are absent)', async () => {
  const entries = await list(shared);
  expect(entries).toHaveLength(417);
  expect(entries.every(({ listing }) => listing !== undefined)).toBe(true);
});
