import { array, assert, constantFrom, dictionary, jsonValue, oneof, property, string } from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { toYaml } from './yaml.ts';

test('quotes what the two versions of YAML read differently', () => {
  expect(toYaml({ tools: ['no', '1e3', 'plain'] })).toBe('tools:\n  - "no"\n  - "1e3"\n  - plain\n');
});

test('leaves sentences, rates, durations and patterns without quotes', () => {
  const texts = ['At most 5 calls a minute.', '5/minute', '1h', '^[a-z]+$', 'tool == "x"', 'a#b', 'a:b'];
  expect(toYaml({ texts })).toBe(`texts:\n${texts.map((text) => `  - ${text}\n`).join('')}`);
});

test('writes nested lists and maps, and empty ones on one line', () => {
  const value = { a: [{ b: [[1, { c: null }], []], d: {} }], e: true };
  expect(toYaml(value)).toBe('a:\n  - b:\n      - - 1\n        - c: null\n      - []\n    d: {}\ne: true\n');
});

test('writes hidden characters as escapes, in keys, values and multi-line texts, without changing the meaning', () => {
  const value = {
    'read\u202egnp.exe': ['a\u200bb', '\u{e0041}', 'two\nlines\u001b[31m', 'tab\there'],
    plain: 'two\nlines',
  };
  const text = toYaml(value);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(parse(text)).toEqual(value);
});

test('writes a key beyond 1,024 characters so that it is read back', () => {
  const value = { list: [{ ['k '.repeat(700)]: { a: ['b'] }, ['m'.repeat(1100)]: 1 }] };
  expect(parse(toYaml(value))).toEqual(value);
  expect(load(toYaml(value))).toEqual(value);
});

test('gives any JSON back, to parsers of both versions', () => {
  const letters = constantFrom(...'yno1e3.:-_#?*&!|>%@`"\'{}[],/~<= \t\n\r\u0085\u2028\ufeff\u200bé漢\ud800'.split(''));
  const text = oneof(
    string({ unit: 'grapheme' }),
    array(letters, { maxLength: 6 }).map((all) => all.join('')),
  );
  const value = oneof(
    text,
    array(text),
    dictionary(text, array(dictionary(text, text))),
    jsonValue({ noUnicodeString: false }),
  );
  assert(
    property(value, (made) => {
      const plain = JSON.parse(JSON.stringify(made));
      expect(parse(toYaml(plain), { version: '1.2', uniqueKeys: false })).toEqual(plain);
      expect(parse(toYaml(plain), { version: '1.1', uniqueKeys: false })).toEqual(plain);
      expect(load(toYaml(plain))).toEqual(plain);
    }),
    { numRuns: 500 },
  );
});
