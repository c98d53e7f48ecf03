import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AccuracyTable } from '../classification/evaluate/accuracy.ts';
import { groupsOf } from '../classification/evaluate/metrics.ts';
import { categoryFigures, confusion, mainFigures, percent, readAccuracy } from './accuracy.ts';

const empty: AccuracyTable = {
  set: 'none.jsonl',
  count: 0,
  servers: 0,
  checksum: '',
  groups: groupsOf([]),
  calibration: [],
  worstMisses: [],
  rules: {},
  capabilities: {} as AccuracyTable['capabilities'],
};

test('a share of nothing is a dash, never 0 or 100 %', () => {
  expect(percent(null)).toBe('–');
  expect(percent(0.97058)).toBe('97.1 %');
  expect(mainFigures(empty).rows[1]?.cells).toEqual(['–', '–', '–']);
});

test('every row has a cell for each column but the first', () => {
  for (const table of [
    mainFigures(empty),
    categoryFigures(empty),
    confusion(empty, 'category'),
    confusion(empty, 'level'),
  ]) {
    for (const { cells } of table.rows) expect(cells).toHaveLength(table.head.length - 1);
  }
});

test('without a published file there is no measurement, and a broken one is an error', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'accuracy-'));
  try {
    const file = join(folder, 'accuracy.json');
    expect(await readAccuracy(file)).toBeUndefined();
    await writeFile(file, '{');
    await expect(readAccuracy(file)).rejects.toThrow();
    await writeFile(file, JSON.stringify(empty));
    expect(await readAccuracy(file)).toEqual(empty);
  } finally {
    await rm(folder, { recursive: true });
  }
});
