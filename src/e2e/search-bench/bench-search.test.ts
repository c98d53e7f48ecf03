import { expect, inject, test } from 'vitest';
import { fixtureCatalog } from '../fixture.ts';
import { benchSearch } from './bench-search.ts';
import { figureLines } from './figure-lines.ts';

test('the bench measures the fixture site within the bars', { timeout: 120_000 }, async () => {
  let steps = 0;
  const figures = await benchSearch({
    siteDir: inject('siteDirectory'),
    catalogDir: fixtureCatalog,
    seed: 1,
    questions: 8,
    cold: 2,
    step: () => (steps += 1),
  });
  expect(figures).toMatchObject({ coldQuestions: 2, knownItems: { questions: 8 } });
  expect(steps).toBe(2 + 2 + figures.warm.questions);
  const { cold, slowTime, warm, facets, knownItems } = figures;
  // Pagefind's program alone has 72 KB; a count below would have missed what its worker loads.
  expect(cold.search.median).toBeGreaterThan(90_000);
  expect(cold.all.worst).toBeLessThanOrEqual(480_000);
  // Page, manifest and names are three questions, each a way there and back.
  expect(slowTime.complete.median).toBeGreaterThan(80);
  expect(warm.bytes.worst).toBeLessThanOrEqual(120_000);
  expect(facets.busiest).toHaveLength(4);
  expect(facets.added.worst).toBeGreaterThan(0);
  expect(facets.added.worst).toBeLessThanOrEqual(120_000);
  expect(knownItems.firstFive, knownItems.misses.join('\n')).toBeGreaterThanOrEqual(0.98);
  expect(figureLines(figures)).toContain('8 questions with one answer');
});
