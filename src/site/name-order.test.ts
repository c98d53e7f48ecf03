import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { nameOrder } from './name-order.ts';
import { alphabet } from './server-list.ts';

test('places order names as the collator does', () => {
  const collator = new Intl.Collator('en', alphabet);
  const name = array(constantFrom('a', 'B', 'b', '_', '2', '10', 'é', ' '), { maxLength: 4 }).map((parts) =>
    parts.join(''),
  );
  assert(
    property(array(name, { minLength: 2 }), (names) => {
      const order = nameOrder(names, alphabet);
      const [one, other] = [names[0]!, names.at(-1)!];
      expect(Math.sign(order[0]! - order.at(-1)!)).toBe(Math.sign(collator.compare(one, other)));
    }),
  );
});
