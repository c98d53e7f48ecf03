import { describe, expect, it } from 'vitest';
import { accuracyTable } from './accuracy.ts';
import { answerLabelled } from './labelled.ts';
import { fallen, raised, readFloors } from './floors.ts';
import { measures, percent } from './measures.ts';
import { groupIds, groupsOf } from './metrics.ts';
import { isPresent, publishedSets } from './published.ts';

function percents(groups: ReturnType<typeof groupsOf>): string[] {
  return groupIds.flatMap((id) => measures.map((measure) => percent(measure.of(groups[id]))));
}

describe.each(publishedSets)('on the labelled set $id', (set) => {
  it.skipIf(!isPresent(set))(
    `keeps every measure above its floor, and publishes the per cent that it prints (skipped where ${set.labels} is absent)`,
    async () => {
      const labelled = await answerLabelled(set.labels);
      expect(labelled.problems).toEqual([]);
      const measured = groupsOf(labelled.answered);
      const floors = await readFloors();
      expect(Object.keys(floors[set.id])).not.toEqual([]);
      expect(fallen(measured, floors[set.id])).toEqual([]);
      expect(percents(accuracyTable(labelled, set.labels).groups)).toEqual(percents(measured));
    },
    60_000,
  );
});

const groups = {
  ...groupsOf([]),
  random: { ...groupsOf([]).random, count: 100, categoryAccuracy: 0.951, missedDanger: 0.06 },
};

it('says what fell and by how much, also where less is better', () => {
  expect(fallen(groups, { random: { categoryAccuracy: 0.951, missedDanger: 0.06 } })).toEqual([]);
  expect(fallen(groups, { random: { categoryAccuracy: 0.97, missedDanger: 0.05 } })).toEqual([
    'random: “Category right” is 95.1 %, 1.9 points under its floor of 97.0 %.',
    'random: “Danger missed: high or critical called low or medium” is 6.0 %, 1.0 points over its ceiling of 5.0 %.',
  ]);
});

it('counts a measure of which nothing is left as fallen', () => {
  expect(fallen(groupsOf([]), { all: { categoryAccuracy: 0.5 } })).toHaveLength(1);
});

it('raises a floor to a little under the figure and never lowers one', () => {
  const next = raised(groups, { random: { categoryAccuracy: 0.9, missedDanger: 0.01 } });
  expect(next.random).toMatchObject({ categoryAccuracy: 0.941, missedDanger: 0.01 });
  expect(raised(groups, { random: { categoryAccuracy: 0.95 } }).random).toMatchObject({
    categoryAccuracy: 0.95,
    missedDanger: 0.07,
  });
});
