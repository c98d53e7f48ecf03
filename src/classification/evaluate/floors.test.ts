import { describe, expect, it } from 'vitest';
import { answerLabelled } from './labelled.ts';
import { fallen, raised, readFloors } from './floors.ts';
import { groupsOf } from './metrics.ts';
import { isPresent, publishedSets } from './published.ts';

describe.each(publishedSets)('on the labelled set $id', (set) => {
  it.skipIf(!isPresent(set))(
    `keeps every measure above its floor (skipped where ${set.labels} is absent)`,
    async () => {
      const { answered, problems } = await answerLabelled(set.labels);
      expect(problems).toEqual([]);
      const floors = await readFloors();
      expect(Object.keys(floors[set.id])).not.toEqual([]);
      expect(fallen(groupsOf(answered), floors[set.id])).toEqual([]);
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
