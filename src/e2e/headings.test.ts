import { expect, inject, test } from 'vitest';
import { readPages, redirects } from './built-site.ts';

const pages = readPages(inject('siteDirectory')).filter((page) => !redirects(page));

test('every section’s heading links to itself, or to the page that the section is about', () => {
  const bare = pages.flatMap(({ path, root }) =>
    root.querySelectorAll('main h2').flatMap((heading) => {
      const href = heading.querySelector('a')?.getAttribute('href');
      const ids = [heading.id, heading.closest('section, li')?.id].filter((id) => id);
      const links = href?.startsWith('#') ? ids.includes(decodeURIComponent(href.slice(1))) : href?.startsWith('/');
      return links ? [] : [`${path}: ${heading.text.trim()}`];
    }),
  );
  expect(bare).toEqual([]);
});

test('every page has one first heading and skips no level', () => {
  const odd = pages.flatMap(({ path, root }) => {
    const levels = root.querySelectorAll('main :is(h1, h2, h3, h4)').map(({ tagName }) => Number(tagName.slice(1)));
    const skips = levels.some((level, position) => level > (levels[position - 1] ?? 0) + 1);
    return levels.filter((level) => level === 1).length === 1 && !skips ? [] : [`${path}: ${levels.join(' ')}`];
  });
  expect(odd).toEqual([]);
});
