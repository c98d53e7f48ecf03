import { expect, test } from 'vitest';
import { readServerRecord } from '../record-reader.ts';
import { twinData } from '../twin.ts';
import { compare as compareIn } from './comparison.ts';
import type { Table } from './table.ts';
import { compareWords } from './words.ts';

const compare = (twins: Parameters<typeof compareIn>[0]): Table[] => compareIn(twins, compareWords);
const twinOf = async (id: string) => twinData(await readServerRecord('src/e2e/fixture-catalog', id));
const shell = await twinOf('npm/shellbridge');
const notes = await twinOf('npm/@quillworks~notes');
const silent = await twinOf('oci/silent-box');
const hostile = await twinOf('remote/evil.example~mcp');

function tableOf(tables: readonly Table[], id: string): Table {
  const table = tables.find((one) => one.id === id);
  if (table === undefined) throw new Error(`There is no table ${id}.`);
  return table;
}

const texts = (table: Table, label: string) =>
  table.rows.find((row) => row.label === label)?.cells.map((cell) => cell.map(({ text }) => text).join(', '));

test('every row has a cell for every server', () => {
  for (const twins of [[shell], [shell, notes], [shell, notes, silent, hostile]])
    for (const { rows } of compare(twins)) for (const { cells } of rows) expect(cells).toHaveLength(twins.length);
});

test('counts by category add up to the tools', () => {
  const { rows } = tableOf(compare([shell, notes]), 'tools');
  for (const [position, twin] of [shell, notes].entries()) {
    const counted = rows
      .slice(2)
      .flatMap(({ cells }) => cells[position]!)
      .reduce((sum, { text }) => sum + Number.parseInt(text, 10), 0);
    expect(counted).toBe(twin.server.tools.length);
  }
});

test('a server without a tool list is not known rather than empty', () => {
  expect(texts(tableOf(compare([silent, shell]), 'tools'), 'Tools')).toEqual([
    'not known',
    String(shell.server.tools.length),
  ]);
});

test('decisions add up to the tools', () => {
  const { rows } = tableOf(compare([shell, notes]), 'policies');
  const counted = rows.reduce((sum, { cells }) => sum + Number(cells[0]![0]?.text ?? 0), 0);
  expect(counted).toBe(shell.server.tools.length);
});

test('one name for two different things is marked', () => {
  const [tool] = shell.classifications;
  const copy = (riskLevel: 'low' | 'critical') => ({
    ...shell,
    classifications: [{ ...tool!, riskLevel }],
  });
  const names = (a: 'low' | 'critical', b: 'low' | 'critical') => tableOf(compare([copy(a), copy(b)]), 'names').rows;
  expect(names('low', 'critical')).toMatchObject([{ label: tool!.name, differs: true }]);
  expect(names('low', 'low')).toMatchObject([{ label: tool!.name, differs: false }]);
  expect(tableOf(compare([shell, silent]), 'names').rows).toEqual([]);
});

test('legs of the trifecta that only the servers together have are told', () => {
  const [tool] = shell.classifications;
  const withOne = (capability: 'read-private-data' | 'ingest-untrusted-content' | 'send-message') => ({
    ...shell,
    classifications: [{ ...tool!, capabilities: [capability] }],
  });
  const legs = [withOne('read-private-data'), withOne('ingest-untrusted-content'), withOne('send-message')];
  expect(tableOf(compare(legs), 'trifecta').says).toContain('in one session together they have');
  expect(tableOf(compare(legs.slice(0, 2)), 'trifecta').says).toContain('Not all three');
});

test('links stay on the site, and hidden characters are shown', () => {
  const tables = compare([hostile, shell]);
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells.flat()));
  expect(cells.flatMap(({ href }) => href ?? []).every((href) => href.startsWith('/servers/'))).toBe(true);
  expect(JSON.stringify(tables)).not.toMatch(/[\u202a-\u202e]|\\u202/);
});
