import { expect, test } from 'vitest';
import { fit, wrap } from './fit-text.ts';

/** Every letter is as wide as the text is high. */
const measure = (text: string): number => text.length;

test('breaks between words and fills each line', () => {
  expect(wrap('aa bb cc dd', measure, 5)).toEqual(['aa bb', 'cc dd']);
});

test('breaks inside a word that is wider than a line, and adds no space to it', () => {
  const lines = wrap('a bcdefghijklmn q', measure, 6);
  expect(lines.every((line) => line.length <= 6)).toBe(true);
  expect(lines.join('').replaceAll(' ', '')).toBe('abcdefghijklmnq');
  expect(lines.filter((line) => line.includes(' '))).toEqual(['lmn q']);
});

test('takes the largest size that fits', () => {
  const space = { sizes: [10, 5], width: 50, most: 1 } as const;
  expect(fit('aaaa', measure, space)).toEqual({ size: 10, lines: ['aaaa'] });
  expect(fit('aaaa bbb', measure, space)).toEqual({ size: 5, lines: ['aaaa bbb'] });
});

test('says with an ellipsis that a text is cut', () => {
  const { lines } = fit('aaaa bbbb cccc dddd', measure, { sizes: [10], width: 50, most: 2 });
  expect(lines).toEqual(['aaaa', 'bb…']);
});
