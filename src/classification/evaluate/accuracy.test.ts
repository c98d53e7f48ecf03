import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classify } from '../classify.ts';
import { classificationInputSchema } from '../input.ts';

/** Data that is not part of the repository; where it is absent these tests are skipped. */
const shared = join(import.meta.dirname, '../../../../shared/data');
const published = join(shared, 'tools-list');

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
