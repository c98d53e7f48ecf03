import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeServer } from '../../catalog/store.ts';
import { serverRecord } from '../testing.ts';
import { fitConfidence } from './fit-confidence.ts';
import { foldsText, refitFolds } from './folds.ts';
import { answerLabelled } from './labelled.ts';
import { rulePrecision } from './precision.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labelled-'));
  await writeServer(folder, serverRecord('npm/a', ['get_x', 'delete_x']));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function read(...lines: unknown[]): ReturnType<typeof answerLabelled> {
  const path = join(folder, 'labels.jsonl');
  await writeFile(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return answerLabelled(path, folder);
}

const label = { category: 'Read', riskLevel: 'low', stratum: 'random' };
const reference = { ...label, server: 'npm/a', tool: 'get_x' };

it('finds the tool that a line names in the catalog, and takes a tool that the line holds', async () => {
  const { answered, problems } = await read(reference, { ...label, server: { name: 's' }, tool: { name: 'list_x' } });
  expect(problems).toEqual([]);
  expect(answered.map(({ right, ours }) => `${right.tool.name} ${ours.category}`)).toEqual([
    'get_x Read',
    'list_x Read',
  ]);
});

it('reports a line that is broken or names nothing, and goes on with the others', async () => {
  const { answered, problems } = await read(
    '{',
    { ...reference, server: 'npm/gone' },
    { ...reference, tool: 'gone' },
    { ...reference, category: 'Harmless' },
    reference,
  );
  expect(answered).toHaveLength(1);
  expect(problems.map(({ label: line }) => line)).toEqual(['line 1', 'line 2', 'line 3', 'line 4']);
});

it('says that a text changed after it was read, and counts the label all the same', async () => {
  const { answered, problems } = await read(
    { ...reference, read: '2025-12-31' },
    { ...reference, tool: 'delete_x', category: 'Destructive', riskLevel: 'high', read: '2026-01-01' },
  );
  expect(answered).toHaveLength(2);
  expect(problems.map(({ reason }) => reason)).toEqual([
    'npm/a › get_x changed after it was read on 2025-12-31: label it anew.',
  ]);
});

it('counts for each rule where it decided and was right, without the unsure labels', async () => {
  const { answered } = await read(
    reference,
    { ...reference, tool: 'delete_x', category: 'Destructive', riskLevel: 'high' },
    { ...label, server: { name: 's' }, tool: { name: 'delete_y' } },
    { ...label, server: { name: 's' }, tool: { name: 'delete_z' }, unsure: true },
  );
  const precision = rulePrecision(answered);
  expect(precision['reads-data']).toMatchObject({ fired: 1, category: { count: 1, right: 1 } });
  expect(precision['deletes-data']).toMatchObject({ fired: 2, category: { count: 2, right: 1 } });
  expect(precision['moves-money']).toMatchObject({ fired: 0, category: { count: 0, right: 0 } });
});

const lines = (category: string) =>
  Array.from({ length: 30 }, (_, index) => ({
    ...label,
    category,
    server: { name: 's' },
    tool: { name: `get_x${index}`, description: `Get x${index}` },
  }));

it('teaches each part its confidence from the other parts alone', async () => {
  const right = (await read(...lines('Read'))).answered;
  const wrong = (await read(...lines('Write'))).answered;
  const [first, second] = refitFolds([right, wrong]);
  expect(first?.[0]?.ours.confidence).toBeLessThan(second?.[0]?.ours.confidence ?? 0);
  expect(foldsText([right, wrong])).toMatch(/Category right +50\.0 % +0\.0 % +100\.0 % +0\.0 %/);
});

it('learns a lower confidence from labels that say we are wrong', async () => {
  const right = fitConfidence((await read(...lines('Read'))).answered);
  const wrong = fitConfidence((await read(...lines('Write'))).answered);
  expect(right.unopposed[0]?.[1]).toBeGreaterThan(0.9);
  expect(wrong.unopposed[0]?.[1]).toBeLessThan(0.1);
});
