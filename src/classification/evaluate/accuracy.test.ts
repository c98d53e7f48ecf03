import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classify } from '../classify.ts';
import { classificationInputSchema } from '../input.ts';
import { answerLabelled } from './labelled.ts';
import { groupsOf } from './metrics.ts';

/** Data that is not part of the repository; where it is absent these tests are skipped. */
const shared = join(import.meta.dirname, '../../../../shared/data');
const labelled = join(shared, 'labelled/dev.jsonl');
const published = join(shared, 'tools-list');

describe.skipIf(!existsSync(labelled))('on the labelled tools in ../shared (skipped where they are absent)', () => {
  it('keeps every figure above its floor', async () => {
    const { answered, problems } = await answerLabelled(labelled);
    expect(problems).toEqual([]);
    const { notUnsure, all, random } = groupsOf(answered);
    expect(notUnsure.categoryAccuracy).toBeGreaterThanOrEqual(0.965);
    expect(notUnsure.macroF1).toBeGreaterThanOrEqual(0.95);
    expect(notUnsure.riskAccuracy).toBeGreaterThanOrEqual(0.92);
    expect(notUnsure.withinOneLevel).toBeGreaterThanOrEqual(0.985);
    expect(notUnsure.missedDanger).toBeLessThanOrEqual(0.05);
    expect(notUnsure.falseAlarm).toBeLessThanOrEqual(0.015);
    expect(notUnsure.highConfidence.bothRight).toBeGreaterThanOrEqual(0.97);
    expect(all.categoryAccuracy).toBeGreaterThanOrEqual(0.945);
    expect(all.missedDanger).toBeLessThanOrEqual(0.07);
    expect(random.categoryAccuracy).toBeGreaterThanOrEqual(0.965);
    expect(random.unknown).toBeLessThanOrEqual(0.01);
  }, 60_000);
});

describe.skipIf(!existsSync(published))(
  'on the published tool lists in ../shared (skipped where they are absent)',
  () => {
    it('agrees with readOnlyHint on 92 % of the annotated tools, with the annotations hidden', () => {
      const agreements = readdirSync(published).flatMap((file) => {
        const { server, tools } = JSON.parse(readFileSync(join(published, file), 'utf8')) as {
          server: unknown;
          tools: Record<string, unknown>[];
        };
        return tools.flatMap(({ annotations, ...tool }) => {
          const hint = (annotations as { readOnlyHint?: unknown } | undefined)?.readOnlyHint;
          if (typeof hint !== 'boolean') return [];
          return [(classify(classificationInputSchema.parse({ server, tool })).category === 'Read') === hint];
        });
      });
      expect(agreements.length).toBeGreaterThan(400);
      expect(agreements.filter(Boolean).length / agreements.length).toBeGreaterThanOrEqual(0.92);
    }, 60_000);
  },
);
