import { describe, expect, test } from 'vitest';
import { compareUrl, mostCompared, readCompareUrl } from './compare-url.ts';

describe('an address of the comparison', () => {
  test.each([['npm/a', 'npm/@scope~b'], ['io.github.~46ernwood/~4fdd-~4eames'], []])(
    'is read as it is written: %s %s',
    (...keys) => {
      const url = new URL(compareUrl(keys), 'https://x.example');
      expect(url.pathname).toBe('/compare/');
      expect(readCompareUrl(url.search)).toEqual({ keys, refused: [] });
    },
  );

  test('takes a server’s page and an id with capitals', () => {
    expect(compareUrl(['/servers/npm/a/'])).toBe('/compare/?servers=npm/a');
    expect(readCompareUrl('?servers=/servers/npm/a/,io.github.Fern/Odd').keys).toEqual([
      'npm/a',
      'io.github.~46ern/~4fdd',
    ]);
  });

  test('names each server once', () => {
    expect(readCompareUrl('?servers=npm/a,npm/a&servers=npm/a,npm/b').keys).toEqual(['npm/a', 'npm/b']);
  });

  test.each(['../secret', 'npm/..', './x', 'npm', 'npm/a/b', '//evil.example/x', 'https://evil.example/x'])(
    'refuses what is no server: %s',
    (text) => {
      expect(readCompareUrl(`?servers=${encodeURIComponent(text)}`)).toEqual({ keys: [], refused: [text] });
    },
  );

  test('says what is too many', () => {
    const all = Array.from({ length: mostCompared + 2 }, (_, position) => `npm/s${position}`);
    expect(readCompareUrl(`?servers=${all.join(',')}`)).toEqual({
      keys: all.slice(0, mostCompared),
      refused: all.slice(mostCompared),
    });
  });
});
