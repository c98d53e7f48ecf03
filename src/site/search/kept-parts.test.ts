import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeServer } from '../../catalog/store.ts';
import { readParts } from './read-parts.ts';
import { testServer, testTool } from './testing.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-parts-'));
  file = join(folder, 'parts.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

/** Puts a server into the catalog whose tool shows what was read of it. */
const put = (name: string, tool: string) =>
  writeServer(folder, testServer(`x.y/${name}`, name, [testTool(tool)]), false);

/** Marks of servers, by their names. */
const marksOf = (marks: Record<string, string>) =>
  Object.entries(marks).map(([name, mark]): [string, string] => [`x.y/${name}.json`, mark]);

/** Names and tools of all parts, after a build that sees these marks. */
async function build(marks: Record<string, string>, { code = 'code', anew = false } = {}): Promise<string[]> {
  const seen: string[] = [];
  for await (const reading of readParts(folder, { file, code, anew, marks: marksOf(marks) }))
    seen.push(reading.ok ? (/<h2>([^<]*)/.exec(reading.value.content)?.[1] ?? '') : reading.problem.label);
  return seen;
}

beforeEach(async () => {
  for (const name of ['a', 'b', 'c']) await put(name, 'old');
  await build({ a: '1', b: '1', c: '1' });
  for (const name of ['a', 'b', 'c', 'aa']) await put(name, 'new');
});

test('a server whose files are as they were is not read again, another one is', async () => {
  expect(await build({ a: '1', aa: '1', b: '2', c: '1' })).toEqual(['old', 'new', 'new', 'old']);
  expect(await build({ a: '1', aa: '1', b: '2', c: '3' })).toEqual(['old', 'new', 'new', 'new']);
});

test('a server that is gone is not kept', async () => {
  expect(await build({ a: '1', c: '1' })).toEqual(['old', 'old']);
  expect(await build({ a: '1', b: '1', c: '1' })).toEqual(['old', 'new', 'old']);
});

test('nothing is taken from other code, from a file that cannot be read, or when all is made anew', async () => {
  const kept = await readFile(file, 'utf8');
  expect(await build({ a: '1' }, { code: 'other' })).toEqual(['new']);
  await writeFile(file, kept.replace(/\{/g, ''));
  expect(await build({ a: '1' })).toEqual(['new']);
  await writeFile(file, kept);
  expect(await build({ a: '1' }, { anew: true })).toEqual(['new']);
});

test('a build that was ended early leaves what was kept', async () => {
  const marks = marksOf({ a: '2', b: '2' });
  for await (const _ of readParts(folder, { file, code: 'code', anew: false, marks })) break;
  expect(await build({ a: '1', b: '2' })).toEqual(['old', 'new']);
});

test('a record that cannot be read is a problem each time', async () => {
  await writeFile(join(folder, 'servers', 'x.y', 'b.json'), '{');
  expect(await build({ a: '1', b: '2' })).toEqual(['old', 'servers/x.y/b.json']);
  expect(await build({ a: '1', b: '2' })).toEqual(['old', 'servers/x.y/b.json']);
});
