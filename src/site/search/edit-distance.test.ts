import { describe, expect, it } from 'vitest';
import { editDistance, slipsAllowed } from './edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['getuser', 'getuser', 0],
    ['getuser', 'getusr', 1],
    ['getuser', 'gettuser', 1],
    ['getuser', 'getuaer', 1],
    ['getuser', 'gteuser', 1],
    ['getuser', 'egtusre', 2],
    ['', 'ab', 2],
  ])('%s is from %s as far as %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
    expect(editDistance(b, a, 2)).toBe(distance);
  });
  it('stops at the limit', () => {
    expect(editDistance('createissue', 'deleterepository', 2)).toBe(3);
    expect(editDistance('abc', 'abcdefgh', 2)).toBe(3);
  });
});

it('allows no slip in a very short name', () => {
  expect([3, 4, 7, 8].map(slipsAllowed)).toEqual([0, 1, 1, 2]);
});
