import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { groupsOf } from '../classification/evaluate/metrics.ts';
import type { AccuracyTable } from '../classification/evaluate/accuracy.ts';
import { accuracyFiles, answerFigures, confusion, mainFigures, readAccuracy } from './accuracy.ts';
import { calibrationSummary, calibrationTable, plot, plotColumns } from './calibration-plot.ts';
import { intervalText, shareText } from './share-text.ts';
import { ruleGroups } from './rule-groups.ts';
import { rules } from '../classification/rules/index.ts';

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

test.each(Object.entries(accuracyFiles))('every table of the published measurement %s is whole', async (_, file) => {
  const table = (await readAccuracy(file)) ?? empty;
  expect(table.count).toBeGreaterThan(50);
  expect(table.checksum).toMatch(/^sha256-[0-9a-f]{64}$/);
  for (const { head, rows } of [
    mainFigures(table),
    answerFigures(table, 'categories'),
    answerFigures(table, 'levels'),
    confusion(table, 'category'),
    confusion(table, 'level'),
    calibrationTable(table.calibration),
  ]) {
    expect(rows.length).toBeGreaterThan(3);
    for (const { cells } of rows) {
      expect(cells).toHaveLength(head.length - 1);
      expect(cells.join(' ')).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
  const answers = table.calibration.reduce((sum, { count }) => sum + count, 0);
  expect(answers).toBe(table.groups.all.count);
});

test('a group without labels has no column', () => {
  expect(mainFigures(empty).head).toEqual(['Measure']);
});

test('a share of fewer than ten labels is not printed', () => {
  expect(shareText({ count: 0, right: 0 })).toBe('no labels');
  expect(shareText({ count: 9, right: 9 })).toBe('too few labels (9)');
  expect(intervalText({ count: 9, right: 9 })).toBe('–');
  expect(shareText({ count: 40, right: 39 })).toBe('97.5 % of 40');
  expect(intervalText({ count: 40, right: 39 })).toBe('87.1–99.6 %');
});

const bins = [
  { from: 0.5, to: 0.9, count: 10, meanConfidence: 0.7, categoryRight: 0.9, bothRight: 0.5 },
  { from: 0.9, to: 1, count: 40, meanConfidence: 0.95, categoryRight: 1, bothRight: 1 },
];

test('the plot keeps every mark inside, the interval about the share, and higher shares higher', () => {
  const [low, high] = plotColumns(bins);
  for (const column of [low, high]) {
    expect(column?.from).toBeGreaterThanOrEqual(plot.top);
    expect(column?.to).toBeLessThanOrEqual(plot.bottom);
    expect(column?.from).toBeLessThanOrEqual(column?.right ?? NaN);
    expect(column?.to).toBeGreaterThanOrEqual(column?.right ?? NaN);
  }
  expect(high?.right).toBeLessThan(low?.right ?? 0);
  expect(calibrationSummary(bins)).toContain('50–90 %: 50.0 % of 10 answers; 90–100 %: 100.0 % of 40 answers');
});

test('every rule stands in one group, the one that fires on most tools first', () => {
  const groups = ruleGroups((id) => (id === 'works-out' ? 9 : 1));
  expect(groups.flatMap((group) => group.rules.map(({ id }) => id)).toSorted()).toEqual(
    rules.map(({ id }) => id).toSorted(),
  );
  expect(groups.map(({ id }) => id)).toEqual(['financial', 'destructive', 'execute', 'write', 'read', 'circumstances']);
  expect(groups.find(({ id }) => id === 'read')?.rules[0]?.id).toBe('works-out');
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
