import { mkdtemp, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keep, wholeListing } from './kept-listing.ts';
import type { Listing } from './source.ts';
import { Spool } from './spool.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spool-'));
  path = join(folder, 'state/texts.spool');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('every text is read as it was added, in any order and before the file holds it', () => {
  const spool = Spool.create(path);
  const texts = ['', 'é', '日本', 'x'.repeat(3_000_000), 'last'];
  const places = texts.map((text) => spool.add(text));
  for (const index of [4, 0, 3, 2, 1]) expect(spool.read(places[index]!).toString()).toBe(texts[index]);
  spool.close();
});

test('a synced spool is read by whoever opens it', async () => {
  const spool = Spool.create(path);
  const [first, second] = [spool.add('first'), spool.add('second')];
  spool.sync();
  expect((await stat(path)).size).toBe(11);
  spool.close();
  const opened = Spool.open(path);
  expect([opened.read(second).toString(), opened.read(first).toString()]).toEqual(['second', 'first']);
  opened.close();
});

test('a text that the file no longer holds whole is an error, not a shorter text', async () => {
  const spool = Spool.create(path);
  const place = spool.add('a text');
  spool.sync();
  await truncate(path, 3);
  expect(() => spool.read(place)).toThrow('ends at 3 bytes');
  spool.close();
});

test('a listing comes back with its tools; no list stays different from an empty one', () => {
  const spool = Spool.create(path);
  const listing: Listing = { source: 'one', label: 'a', id: 'io.example/a', aliases: [], facts: {}, defects: [] };
  for (const one of [listing, { ...listing, tools: [] }, { ...listing, tools: [{ name: 'read', title: 'Lit' }] }]) {
    const kept = keep(one, spool);
    expect(kept.tools?.count).toBe(one.tools?.length);
    expect(wholeListing(kept, spool)).toEqual(one);
  }
  spool.close();
});
