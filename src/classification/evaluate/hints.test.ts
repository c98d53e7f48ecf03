import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hintListFaults, readHintList, renewed, type HintLine } from './hint-list.ts';
import { agreementOf, catalogHints, folderHints, type HintCase } from './hints.ts';

/** Published tool lists that are no part of the repository. */
const published = join(import.meta.dirname, '../../../../shared/data/tools-list');

it.skipIf(!existsSync(published))(
  'agrees with readOnlyHint on 92 % of the published annotated tools, with the annotations hidden (skipped where they are absent)',
  async () => {
    const { annotated, agreeing } = agreementOf((await folderHints(published)).cases);
    expect(annotated).toBeGreaterThan(400);
    expect(agreeing / annotated).toBeGreaterThanOrEqual(0.92);
  },
  60_000,
);

it('lists every tool of the committed catalog that differs, with its reason, and no other', async () => {
  const { cases, problems } = await catalogHints('catalog');
  expect(problems).toEqual([]);
  const { annotated, agreeing } = agreementOf(cases);
  expect(annotated).toBeGreaterThan(2000);
  expect(agreeing / annotated).toBeGreaterThanOrEqual(0.95);
  expect(hintListFaults(await readHintList(), cases)).toEqual([]);
}, 60_000);

function hintCase(tool: string, declared: boolean, assessed: HintCase['assessed']): HintCase {
  return { server: 'npm/a', tool, declared, assessed, likely: 'says-it-reads' };
}

const cases = [hintCase('get', true, 'Read'), hintCase('wait', false, 'Read'), hintCase('scan', true, 'Execute')];
const line = (one: HintCase | undefined, reason: HintLine['reason']): HintLine => {
  const { server, tool, declared, assessed } = one as HintCase;
  return { server, tool, declared, assessed, reason };
};

it('finds lines that are missing, that no longer differ, that say another answer and that have no reason', () => {
  const good = [line(cases[1], 'counts-the-way'), line(cases[2], 'starts-a-job')];
  expect(hintListFaults(good, cases)).toEqual([]);
  expect(hintListFaults(good.slice(1), cases)).toEqual(['npm/a › wait differs and is not in the list.']);
  expect(hintListFaults([...good, line(cases[0], 'says-it-reads')], cases)).toEqual([
    'npm/a › get agrees now or is gone.',
  ]);
  expect(hintListFaults([good[0] as HintLine, { ...(good[1] as HintLine), assessed: 'Write' }], cases)).toEqual([
    'npm/a › scan is Execute now.',
  ]);
  expect(hintListFaults(renewed(good.slice(1), cases), cases)).toEqual(['npm/a › wait has no reason yet.']);
});

it('keeps the reasons that a person gave when the list is renewed', () => {
  const before = [line(cases[2], 'starts-a-job'), line(cases[0], 'says-it-reads')];
  expect(renewed(before, cases).map(({ tool, reason }) => `${tool} ${reason}`)).toEqual([
    'scan starts-a-job',
    'wait not-read-yet',
  ]);
});

it('hides the annotations, takes only tools that set the hint, and reports a file that is no list', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hints-'));
  try {
    const tools = [
      { name: 'get_x', annotations: { readOnlyHint: true, destructiveHint: true } },
      { name: 'delete_x', annotations: { readOnlyHint: true } },
      { name: 'get_y', annotations: { title: 'Y' } },
      { name: 'get_z' },
    ];
    await writeFile(join(folder, 'a.json'), JSON.stringify({ server: { name: 'a' }, tools }));
    await writeFile(join(folder, 'b.json'), '{"server": 1}');
    const found = await folderHints(folder);
    expect(found.cases.map(({ tool, assessed }) => `${tool} ${assessed}`)).toEqual([
      'get_x Read',
      'delete_x Destructive',
    ]);
    expect(found.problems.map(({ label }) => label)).toEqual(['b.json']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
