import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { untilWritten } from './until-written.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'written-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const packed = gzipSync('words '.repeat(500));

test.each([
  ['an empty entry', 'entry.json', '', '{}'],
  ['half an entry', 'entry.json', '{"a":', '{"a":1}'],
  ['an empty script', 'search.js', '', 'run()'],
  ['half of packed words', 'words.pf_index', packed.subarray(0, 20), packed],
])('waits for %s', async (_, name, half, whole) => {
  const path = join(folder, name);
  await writeFile(path, half);
  let begun = false;
  const waiting = untilWritten(folder).then(() => begun);
  await setTimeout(40);
  // Before and not after: the file may be read between its writing and our next line.
  begun = true;
  await writeFile(path, whole);
  expect(await waiting).toBe(true);
});

test('does not wait for what is left out', async () => {
  await mkdir(join(folder, 'fragment'));
  await writeFile(join(folder, 'fragment', 'half'), packed.subarray(0, 20));
  await untilWritten(folder, ['fragment'], 20);
  await expect(untilWritten(folder, [], 20)).rejects.toThrow('half');
});

test('names a file that stays incomplete', async () => {
  await writeFile(join(folder, 'words.pf_index'), packed.subarray(0, 20));
  await expect(untilWritten(folder, [], 20)).rejects.toThrow('words.pf_index: unexpected end of file');
});
