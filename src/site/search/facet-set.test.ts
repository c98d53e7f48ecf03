import { describe, expect, it } from 'vitest';
import { common, decodeFacetSet, encodeFacetSet } from './facet-set.ts';

const servers = 43;
const set = (numbers: number[], best: number[] = []) => decodeFacetSet(encodeFacetSet(numbers, best, servers));

describe('a facet’s list of servers', () => {
  it('gives back which servers it has, at the edges of bytes too', () => {
    const numbers = [0, 7, 8, 15, 16, 42];
    const { has } = set(numbers);
    expect(Array.from({ length: servers }, (_, number) => number).filter(has)).toEqual(numbers);
  });
  it('has no server beyond its end', () => {
    expect(set([42]).has(1000)).toBe(false);
  });
  it('gives back who is shown first, in order', () => {
    expect(set([1, 2, 40], [40, 1]).best).toEqual([40, 1]);
  });
  it('keeps numbers above 65,535', () => {
    const { has, best } = decodeFacetSet(encodeFacetSet([70_000], [70_000], 80_000));
    expect([has(70_000), has(69_999), best]).toEqual([true, false, [70_000]]);
  });
});

describe('common', () => {
  it('puts the best before the others, and the others from the highest number down', () => {
    expect(common([set([1, 2, 3, 9], [2])], servers)).toEqual([2, 9, 3, 1]);
  });
  it('takes what all lists have, and of the best only what all have', () => {
    expect(common([set([1, 2, 3], [1, 2]), set([2, 3], [3])], servers)).toEqual([2, 3]);
  });
});
