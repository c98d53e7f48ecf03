import { expect, it } from 'vitest';
import { toolOverrideSchema } from './override.ts';

it.each([
  ['https://github.com/a/b/issues/1', true],
  ['http://a.example/', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['see the issue', false],
])('takes the reference %j: %j', (reference, taken) => {
  const override = { riskLevel: 'low', reason: 'It only reads.', reference, date: '2026-01-02' };
  expect(toolOverrideSchema.safeParse(override).success).toBe(taken);
});
