import { describe, expect, test } from 'vitest';
import { webAddress } from './external-link.ts';
import { faqPage, toScriptJson } from './json-ld.ts';
import { pageNumbers, pageOf, pageParams, pagePath, pagePaths } from './paging.ts';
import { counted, roundedDown } from './round-down.ts';

describe('webAddress', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://host/', 'no address', '', undefined])(
    'gives no link for %j',
    (text) => {
      expect(webAddress(text)).toBeUndefined();
    },
  );

  test('keeps web addresses', () => {
    expect(webAddress('https://example.com/a?b#c')).toBe('https://example.com/a?b#c');
  });
});

describe('toScriptJson', () => {
  test('holds nothing that ends a script element, and means the same', () => {
    const value = faqPage([{ question: '</script><script>', answer: '<!-- \u2028 & -->' }]);
    const text = toScriptJson(value);
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual(value);
  });
});

describe('roundedDown', () => {
  test.each([
    [0, '0'],
    [9, '9'],
    [10, '10+'],
    [417, '400+'],
    [957, '900+'],
    [1234, '1,200+'],
    [43_210, '43,000+'],
  ])('says %i as %s', (count, said) => {
    expect(roundedDown(count)).toBe(said);
  });

  test('counted says one in the singular', () => {
    expect(counted(1, 'tool')).toBe('1 tool');
    expect(counted(1200, 'tool')).toBe('1,200 tools');
  });
});

describe('paging', () => {
  test('an empty list has one empty page', () => {
    expect(pageParams(0)).toEqual([{ page: undefined, number: 1 }]);
    expect(pageOf([], 1)).toMatchObject({ items: [], pageCount: 1 });
  });

  test('every item is on exactly one page', () => {
    const items = Array.from({ length: 250 }, (_, index) => index);
    expect(pageParams(items.length).flatMap(({ number }) => pageOf(items, number).items)).toEqual(items);
  });

  test('the first page has the list’s own address', () => {
    expect(pagePath('/servers/', 1)).toBe('/servers/');
    expect(pagePath('/servers/', 2)).toBe('/servers/page/2/');
    expect(pagePaths('/servers/', 0)).toEqual(['/servers/']);
    expect(pagePaths('/servers/', 250)).toEqual(['/servers/', '/servers/page/2/', '/servers/page/3/']);
  });

  test('links first, last and neighbours, with gaps between', () => {
    expect(pageNumbers(1, 1)).toEqual([1]);
    expect(pageNumbers(10, 20)).toEqual([1, 0, 8, 9, 10, 11, 12, 0, 20]);
  });
});
