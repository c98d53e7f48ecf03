import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { config } from '../config.ts';
import { pageTypes } from './fixture.ts';

const directory = inject('siteDirectory');
const types = Object.entries(await pageTypes()).filter(([, path]) => path.endsWith('/'));

function metaOf(path: string): Map<string, string> {
  const html = readFileSync(join(directory, path, 'index.html'), 'utf8');
  const tags = html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g);
  return new Map([...tags].map(([, name, content]) => [name!, content!]));
}

test.each(types)('the %s page names a picture of the site that is there', (type, path) => {
  const meta = metaOf(path);
  const address = meta.get('og:image')!;
  expect(address.startsWith(`${config.siteUrl}/social/`)).toBe(true);
  const picture = readFileSync(join(directory, decodeURI(address.slice(config.siteUrl.length))));
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)].map(String)).toEqual([
    meta.get('og:image:width'),
    meta.get('og:image:height'),
  ]);
  expect(meta.get('og:url')).toBe(`${config.siteUrl}${path}`);
  expect(meta.get('og:image:alt')).toBeTruthy();
  const own = /^(?:attack pattern|guide|server|server without tools|.* tool)$/.test(type);
  expect(address === `${config.siteUrl}/social/site.png`, `${type}: ${address}`).toBe(!own);
});
