import { expect, test } from 'vitest';
import { fillFrame, frameOf } from './page-frame.ts';

const page = (title: string, text: string) => `<h1>${title}</h1><main>${text}</main><footer>$&</footer>`;

test('a page of other texts is what the route itself makes of them', () => {
  const frame = frameOf(page('one', 'first $1'), ['one', 'first $1']);
  expect(fillFrame(frame, ['</h1>', 'one'])).toBe(page('</h1>', 'one'));
  expect(fillFrame(frame, ['', ''])).toBe(page('', ''));
});

test('a page that is nothing but its own text has an empty frame', () => {
  expect(frameOf('{}', ['{}'])).toEqual(['', '']);
});

test('a page that does not show its texts in their order has no frame', () => {
  expect(() => frameOf(page('one', 'two'), ['two', 'one'])).toThrow('does not show its own text: one');
});
