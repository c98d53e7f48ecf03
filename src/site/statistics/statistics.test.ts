import { beforeAll, describe, expect, test } from 'vitest';
import { readServer } from '../../catalog/store.ts';
import { readAnswers } from '../answers.ts';
import { buildCatalogIndex, type CatalogIndex } from '../catalog-index.ts';
import { countCatalog, type Counts } from '../counts.ts';
import { chartTable, drawChart, sumOf, type Chart } from './chart.ts';
import { makeUpChart } from './make-up.ts';
import { serverCharts } from './server-charts.ts';
import { toolCharts } from './tool-charts.ts';

const fixture = 'src/e2e/fixture-catalog';
let index: CatalogIndex;
let counts: Counts;
let charts: Map<string, Chart>;

beforeAll(async () => {
  index = await buildCatalogIndex(fixture);
  counts = countCatalog(index);
  charts = new Map([...toolCharts(index, counts), ...serverCharts(index, counts)].map((chart) => [chart.id, chart]));
});

const total = (id: string): number => charts.get(id)!.rows.reduce((sum, row) => sum + sumOf(row), 0);

test.each(['levels', 'categories', 'categories-by-level', 'confidence', 'how-obtained'])(
  'the bars of %s hold each tool once',
  (id) => expect(total(id)).toBe(counts.tools),
);

test.each(['tools-per-server', 'first-seen'])('the bars of %s hold each server once', (id) =>
  expect(total(id)).toBe(counts.knownServers),
);

test('the hints that are counted are those of the records', async () => {
  let conflicts = 0;
  for (const { id } of index.servers) {
    const reading = await readServer(fixture, id);
    if (!reading?.ok) throw new Error(id);
    const { answers } = await readAnswers(fixture, reading.value);
    conflicts += answers.reduce((sum, answer) => sum + answer.conflicts.length, 0);
  }
  expect(conflicts).toBeGreaterThan(0);
  expect(charts.get('hints')!.rows.reduce((sum, { values }) => sum + values[1]!, 0)).toBe(conflicts);
});

describe('a drawing', () => {
  const parts = [
    { label: 'a', style: 'high', mark: 'high' },
    { label: 'b', style: 'low', mark: 'low' },
  ];
  const chart: Chart = { id: 'x', title: 'X', lead: '', what: 'Of', parts, of: 200, rows: [] };

  test('gives the longest bar the whole width, and each part its share of it', () => {
    const rows = [
      { label: 'long', values: [75, 25] },
      { label: 'short', values: [0, 50] },
    ];
    const [long, short] = drawChart({ ...chart, rows });
    expect(long?.parts.map(({ x, width }) => [x, width])).toEqual([
      [0, 75],
      [75, 25],
    ]);
    expect(short).toMatchObject({ said: '50 (25 %)', parts: [{ label: 'b', x: 0, width: 50 }] });
  });

  test('of shares fills every row, leaves an empty one empty, and puts no mark where none fits', () => {
    const rows = [
      { label: 'few', values: [1, 99] },
      { label: 'none', values: [0, 0] },
    ];
    const [few, none] = drawChart({ ...chart, rows, share: true });
    expect(few?.parts.map(({ width, mark }) => [Math.round(width), mark])).toEqual([
      [1, undefined],
      [99, 'low'],
    ]);
    expect(none?.parts).toEqual([]);
  });

  test('of nothing has no bar and no number that is none', () => {
    expect(drawChart({ ...chart, rows: [{ label: 'none', values: [0, 0] }] })[0]).toMatchObject({ parts: [] });
    expect(drawChart(chart)).toEqual([]);
  });

  test('has a table with a cell under each heading', () => {
    for (const each of charts.values()) {
      const { head, rows } = chartTable(each);
      for (const { cells } of rows) expect(cells.length + 1, each.id).toBe(head.length);
    }
  });

  test('of a server’s make-up holds each of its tools once', async () => {
    const reading = await readServer(fixture, 'npm/shellbridge');
    if (!reading?.ok) throw new Error('no record');
    const { answers } = await readAnswers(fixture, reading.value);
    const { rows, parts } = makeUpChart(answers);
    expect(rows.reduce((sum, row) => sum + sumOf(row), 0)).toBe(reading.value.tools.length);
    expect(rows.every(({ values }) => values.length === parts.length)).toBe(true);
  });
});
