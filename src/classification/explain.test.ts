import { expect, it } from 'vitest';
import { explainText } from './explain.ts';
import { readToExplain } from './explain-server.ts';
import { readInputs } from './explain-input.ts';
import { inputOf } from './testing.ts';

it('names every rule that fired with its words, the weights and the row that decided', () => {
  const text = explainText(inputOf({ name: 'delete_table', description: 'Permanently deletes a table.' }));
  expect(text).toMatch(/deletes-data \[Destructive, delete-data\] {2}\/tool\/name “delete_table”/);
  expect(text).toContain('removes-container');
  expect(text).toMatch(/weights: .*Destructive/);
  expect(text).toMatch(/answer: Destructive\/critical by row removes-container, confidence 0\.\d\d/);
});

it('adds the correction that wins, with its reason and reference', () => {
  const correction = {
    riskLevel: 'low',
    reason: 'It is a toy.',
    reference: 'https://a.example/b',
    date: '2026-01-02',
  } as const;
  expect(explainText(inputOf('delete_table'), correction)).toMatch(
    /corrected by a person on 2026-01-02, which wins: low\nIt is a toy\. \(https:\/\/a\.example\/b\)$/,
  );
});

it.each([
  ['npm/shellbrige', 'Did you mean "npm/shellbridge"?'],
  ['shellbridge', 'Did you mean "npm/shellbridge"?'],
  ['../../etc/passwd', 'The catalog has no server "../../etc/passwd".'],
])('names a server near %j', async (id, message) => {
  await expect(readToExplain('src/e2e/fixture-catalog', id)).rejects.toThrow(message);
});

it('explains a tool without any sign as unknown', () => {
  expect(explainText(inputOf('zorp'))).toMatch(/findings:\n {2}none[^]*answer: unknown\/unknown/);
});

const server = { name: 's' };
const tool = { name: 'get_x' };

it.each([
  ['one tool', JSON.stringify({ server, tool }), ['get_x']],
  [
    'a tools/list result with its server',
    JSON.stringify({ server, tools: [tool, { name: 'b' }] }, null, 2),
    ['get_x', 'b'],
  ],
  ['a bare tools/list result', JSON.stringify({ tools: [tool] }), ['get_x']],
  ['one a line', `${JSON.stringify({ server, tool })}\n\n${JSON.stringify({ server, tool })}\n`, ['get_x', 'get_x']],
])('reads %s', (_, text, names) => {
  expect(readInputs(text).map((input) => input.tool.name)).toEqual(names);
});

it.each([
  ['{"server": {"name": "s"}, "tool": {"name": "a"}}\n{', 'Line 2 is not JSON'],
  ['[]', 'Neither { server, tool } nor { server, tools }'],
  ['{"tools": [{"title": "no name"}]}', 'tool.name'],
])('says what is wrong with %j', (text, reason) => {
  expect(() => readInputs(text)).toThrow(reason);
});
