import { expect, it } from 'vitest';
import { wilson } from './interval.ts';

it('gives Wilson’s interval, also at the ends', () => {
  const [low, high] = wilson({ count: 100, right: 90 });
  expect(low).toBeCloseTo(0.8256, 3);
  expect(high).toBeCloseTo(0.9448, 3);
  expect(wilson({ count: 20, right: 20 })[1]).toBeCloseTo(1);
  expect(wilson({ count: 20, right: 20 })[0]).toBeCloseTo(0.8389, 3);
  expect(wilson({ count: 0, right: 0 })).toEqual([0, 1]);
});
