import { expect, test } from 'vitest';
import { hashOf, toFileText } from './json.ts';

test('hashOf gives equal values with differently ordered keys one hash', () => {
  expect(hashOf({ a: 1, b: { c: [1, 2], d: null } })).toBe(hashOf({ b: { d: null, c: [1, 2] }, a: 1 }));
});

test('hashOf tells arrays of another order apart', () => {
  expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
});

test('hashOf leaves out what is undefined, as JSON does', () => {
  expect(hashOf({ a: 1, b: undefined })).toBe(hashOf({ a: 1 }));
});

test('hashOf survives a key named __proto__', () => {
  expect(hashOf(JSON.parse('{"__proto__": 1}'))).not.toBe(hashOf({}));
});

test('toFileText ends with one line feed', () => {
  expect(toFileText({ a: [] })).toBe('{\n  "a": []\n}\n');
});
