import { expect, test, vi } from 'vitest';
import { remembering } from './memory.ts';

test('an answer is worked out once, however the text was put together', () => {
  const make = vi.fn<(text: string) => string>((text) => text.toUpperCase());
  const upper = remembering(10, make);
  expect([upper('create'), upper(`cre${'ate'}`), upper('__proto__'), upper('7')]).toEqual([
    'CREATE',
    'CREATE',
    '__PROTO__',
    '7',
  ]);
  expect(make).toHaveBeenCalledTimes(3);
});

test('what it remembers stays bounded, and answers stay right beyond it', () => {
  const make = vi.fn<(text: string) => number>((text) => text.length);
  const lengthOf = remembering(3, make);
  const texts = ['a', 'bb', 'ccc', 'dddd', 'x'.repeat(5000)];
  for (let round = 0; round < 2; round += 1) for (const text of texts) expect(lengthOf(text)).toBe(text.length);
  // The fourth starts the memory again, so the first three are worked out anew; the last is too long to be kept.
  expect(make.mock.calls.length).toBeGreaterThan(texts.length);
});
