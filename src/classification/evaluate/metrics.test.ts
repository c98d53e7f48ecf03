import { describe, expect, it } from 'vitest';
import { calibrationOf } from './calibration.ts';
import { foldsOf } from './folds.ts';
import type { Answered } from './labelled.ts';
import { groupsOf, metricsOf } from './metrics.ts';
import { missGroups } from './misses.ts';

type Answer = [category: string, riskLevel: string];

function answered(
  right: Answer,
  ours: Answer,
  more: { unsure?: boolean; stratum?: string; server?: string; confidence?: number } = {},
): Answered {
  return {
    right: {
      server: { name: more.server ?? 's' },
      tool: { name: 't', description: 'd' },
      category: right[0],
      riskLevel: right[1],
      unsure: more.unsure ?? false,
      stratum: more.stratum ?? 'random',
    },
    ours: { category: ours[0], riskLevel: ours[1], confidence: more.confidence ?? 0.95, evidence: [], risk: 'row' },
    assessment: { decisive: [] },
  } as unknown as Answered;
}

const items = [
  answered(['Read', 'low'], ['Read', 'low']),
  answered(['Read', 'low'], ['Write', 'high'], { confidence: 0.6 }),
  answered(['Write', 'high'], ['Write', 'medium']),
  answered(['Destructive', 'critical'], ['unknown', 'unknown'], { confidence: 0 }),
];

describe('metricsOf', () => {
  it('counts categories, levels, missed danger, false alarm and unknown', () => {
    const metrics = metricsOf(items);
    expect(metrics).toMatchObject({
      count: 4,
      categoryAccuracy: 0.5,
      riskAccuracy: 0.25,
      withinOneLevel: 0.5,
      missedDanger: 0.5,
      falseAlarm: 0.5,
      unknown: 0.25,
    });
    expect(metrics.categories['Write']).toMatchObject({ precision: 0.5, recall: 1, count: 1 });
    expect(metrics.macroF1).toBeCloseTo((2 / 3 + 2 / 3 + 0) / 3);
    expect(metrics.highConfidence).toEqual({ count: 2, categoryRight: 1, bothRight: 0.5 });
    expect(metrics.categoryConfusion['Destructive']).toEqual({ unknown: 1 });
  });

  it('gives null for a share of nothing', () => {
    expect(metricsOf([])).toMatchObject({ count: 0, categoryAccuracy: null, macroF1: null, missedDanger: null });
    expect(metricsOf([]).categories['Read']).toMatchObject({ precision: null, recall: null, f1: null });
  });
});

it('groups by certainty and stratum', () => {
  const groups = groupsOf([
    ...items,
    answered(['Read', 'low'], ['Read', 'low'], { unsure: true }),
    answered(['Read', 'low'], ['Read', 'low'], { stratum: 'fin' }),
  ]);
  expect([groups.notUnsure.count, groups.all.count, groups.random.count]).toEqual([5, 6, 4]);
});

it('puts all tools of one server into one fold', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    answered(['Read', 'low'], ['Read', 'low'], { server: `s${index % 20}` }),
  );
  const folds = foldsOf(many, 5);
  expect(folds.flat()).toHaveLength(60);
  const owners = folds.flatMap((fold) => [...new Set(fold.map(({ right }) => right.server.name))]);
  expect(new Set(owners).size).toBe(owners.length);
});

it('bins confidence with what was right in each bin', () => {
  const bins = calibrationOf(items);
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  expect(bins.at(-1)).toMatchObject({ from: 0.95, count: 2, categoryRight: 1, bothRight: 0.5 });
});

it('groups misses by cause, the commonest first', () => {
  expect(missGroups([...items, ...items]).map(({ misses }) => misses.length)).toEqual([2, 2, 2]);
  expect(missGroups(items.slice(0, 1))).toEqual([]);
});
