import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { riskLevels } from '../catalog/classification.ts';
import { classify } from './classify.ts';
import { inputOf } from './testing.ts';
import type { Example } from './rule.ts';

type Invented = Exclude<Example, string> & { category: string; riskLevel: (typeof riskLevels)[number] };

/** Invented tools of trades that no catalog of ours holds, labelled by the rubric before any rule was tried on them. */
const tools = readFileSync(new URL('__fixtures__/invented-tools.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Invented);
const answers = tools.map((right) => ({ right, ours: classify(inputOf(right)) }));

const share = (holds: (one: (typeof answers)[number]) => boolean, of = answers): number =>
  of.filter(holds).length / of.length;

it('reads the category of invented tools', () => {
  expect(share(({ right, ours }) => right.category === ours.category)).toBeGreaterThanOrEqual(0.95);
});

it('reads their risk level', () => {
  expect(share(({ right, ours }) => right.riskLevel === ours.riskLevel)).toBeGreaterThanOrEqual(0.9);
});

it('calls few dangerous ones harmless', () => {
  const dangerous = answers.filter(({ right }) => /^(?:high|critical)$/.test(right.riskLevel));
  expect(dangerous.length).toBeGreaterThan(100);
  expect(share(({ ours }) => /^(?:low|medium|unknown)$/.test(ours.riskLevel), dangerous)).toBeLessThanOrEqual(0.07);
});

it('calls no harmless one dangerous', () => {
  const harmless = answers.filter(({ right }) => right.riskLevel === 'low');
  expect(share(({ ours }) => /^(?:high|critical)$/.test(ours.riskLevel), harmless)).toBeLessThanOrEqual(0.015);
});
