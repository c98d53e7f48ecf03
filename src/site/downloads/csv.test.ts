import { describe, expect, test } from 'vitest';
import { csvRow } from './csv.ts';

describe('a row of CSV', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\n=1', '  =1', '＝1+1', '=HYPERLINK("https://x.example","x")'])(
    'makes %j a text that no spreadsheet runs',
    (text) => {
      expect(csvRow([text]).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['', ''],
    ['a=b', 'a=b'],
  ])('writes %j as %j', (text, written) => {
    expect(csvRow([text])).toBe(`${written}\r\n`);
  });

  test('writes numbers as numbers, lists with semicolons and nothing for what is absent', () => {
    expect(csvRow([-1, 0.5, ['a', 'b'], null, undefined])).toBe('-1,0.5,a; b,,\r\n');
  });

  test('shows characters that would not show', () => {
    expect(csvRow(['read\u202egnp', '\u001b[2J', '\r=1'])).toBe('read⟨U+202E⟩gnp,⟨U+001B⟩[2J,⟨U+000D⟩=1\r\n');
  });
});
