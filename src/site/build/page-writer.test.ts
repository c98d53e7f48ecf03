import { expect, test } from 'vitest';
import { serverByServer } from './page-writer.ts';

const own = '/servers/[namespace]/[name]';
const path = (route: string, pathname: string) => ({ pathname, route: { route } });

test('pages come server by server, those of no server first and in their order', () => {
  const paths = [
    path('/servers/[...list]', '/servers/risk/high'),
    path(own, '/servers/a/x'),
    path(own, '/servers/a/x.y'),
    path(`${own}.json`, '/servers/a/x.json'),
    path(`${own}.json`, '/servers/a/x.y.json'),
    path('/about', '/about'),
    path(`${own}/tools/[tool]`, '/servers/a/x/tools/one'),
    path(`${own}/tools/[tool]`, '/servers/a/x.y/tools/one'),
  ];
  expect(serverByServer(paths).map(({ pathname }) => pathname)).toEqual([
    '/servers/risk/high',
    '/about',
    '/servers/a/x',
    '/servers/a/x.json',
    '/servers/a/x/tools/one',
    '/servers/a/x.y',
    '/servers/a/x.y.json',
    '/servers/a/x.y/tools/one',
  ]);
});
