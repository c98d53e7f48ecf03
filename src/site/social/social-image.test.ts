import { expect, test } from 'vitest';
import { buildCatalogIndex } from '../catalog-index.ts';
import { articleImage, serverImage, serversHaveImages, siteImage, socialImagePath } from './social-image.ts';

const { servers } = await buildCatalogIndex('src/e2e/fixture-catalog');
const [server] = servers as [(typeof servers)[0]];

test('a page’s picture has the page’s address', () => {
  expect(socialImagePath('/servers/npm/@a~b/')).toBe('/social/servers/npm/@a~b.png');
});

test('servers have pictures of their own in a catalog that is not large', () => {
  expect(serverImage({ servers }, server).path).toMatch(/^\/social\/servers\/.+\.png$/);
  const many = { servers: Array.from({ length: 1001 }, () => server) };
  expect(serversHaveImages(many)).toBe(false);
  expect(serverImage(many, server)).toBe(siteImage);
});

test('the picture of an article says what the article is', () => {
  expect(articleImage('attacks', '/attacks/rug-pull/', 'Rug pull').alt).toBe('Attack pattern: Rug pull');
});
