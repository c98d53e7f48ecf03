import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { toYaml } from './yaml.ts';

test('quotes what the two versions of YAML read differently', () => {
  expect(toYaml({ tools: ['no', '1e3', 'plain'] })).toBe('tools:\n  - "no"\n  - "1e3"\n  - plain\n');
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
