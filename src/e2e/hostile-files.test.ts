import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { badgePath, twinPath } from '../catalog/server-id.ts';
import { readServer } from '../catalog/store.ts';
import { buildCatalogIndex } from '../site/catalog-index.ts';
import { openWatched } from './browser.ts';
import { readAddresses, readPages } from './built-site.ts';
import { launchChromium } from './chromium.ts';
import { fixtureCatalog } from './fixture.ts';

const siteUrl = inject('siteUrl');
const directory = inject('siteDirectory');
const id = 'remote/evil.example~mcp';
const reading = await readServer(fixtureCatalog, id);
if (!reading?.ok) throw new Error(`The fixture catalog has no server ${id}.`);
const server = reading.value;
const index = await buildCatalogIndex(fixtureCatalog);
const addresses = [...readAddresses(directory)];
const bytesOf = (path: string): Buffer => readFileSync(join(directory, path));

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The cells of a CSV file as RFC 4180 reads them. */
function parseCsv(text: string): string[][] {
  return [...text.matchAll(/(?:(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n))+?(?<=\r\n)/g)].map(([row]) =>
    [...row.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n)/g)].map(([, cell]) =>
      cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!,
    ),
  );
}

describe('a hostile server’s texts in files', () => {
  test.each([
    ['/data/tools.csv', index.tools.length],
    ['/data/servers.csv', index.servers.length],
  ])('are no formula and add no row or column: %s', (path, count) => {
    const [head, ...rows] = parseCsv(bytesOf(path).toString('utf8'));
    expect(rows.length).toBe(count);
    expect(rows.filter((row) => row.length !== head!.length)).toEqual([]);
    expect(rows.flat().filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(rows.some((row) => row.some((cell) => cell.includes('evil.example')))).toBe(true);
  });

  test('are in the download of everything as they are, one line a server', () => {
    const lines = gunzipSync(bytesOf('/data/catalog.jsonl.gz')).toString('utf8').trimEnd().split('\n');
    expect(lines.length).toBe(index.servers.length);
    const records = lines.map((line) => JSON.parse(line) as { server: { id: string; title: string } });
    expect(records.find((one) => one.server.id === id)?.server.title).toBe(server.title);
  });

  test('are in the JSON twin as they are, and opening it runs nothing', async () => {
    expect(JSON.parse(bytesOf(twinPath(id)).toString('utf8'))).toMatchObject({ server: { tools: server.tools } });
    const { page } = await openWatched(browser, siteUrl);
    const response = await page.goto(twinPath(id));
    expect(response?.headers()).toMatchObject({
      'content-type': expect.stringContaining('application/json'),
      'x-content-type-options': 'nosniff',
    });
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    await page.context().close();
  });

  test('leave JSON-LD whole: it parses and holds no markup', () => {
    for (const { path, root } of readPages(directory)) {
      for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
        expect(() => JSON.parse(script.text) as unknown, path).not.toThrow();
        expect(script.text, path).not.toContain('<');
      }
    }
  });

  test('make no picture run a script, alone or in a page', async () => {
    const { page } = await openWatched(browser, siteUrl);
    await page.goto(badgePath(id));
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    const odd = `[...document.querySelectorAll('*')].filter((one) => /^(?:script|foreignObject|a|image)$/.test(one.localName) ||
      [...one.attributes].some(({ name }) => /^on/.test(name))).map(({ localName }) => localName)`;
    for (const path of addresses.filter((one) => one.endsWith('.svg'))) {
      await page.goto(encodeURI(path));
      expect([path, await page.evaluate(odd)]).toEqual([path, []]);
    }
    await page.context().close();
  });

  test('leave every XML file whole', async () => {
    const { page } = await openWatched(browser, siteUrl);
    await page.goto('/');
    const files = addresses.filter((path) => path.endsWith('.xml') || path.endsWith('.svg'));
    expect(files.length).toBeGreaterThan(5);
    for (const path of files) {
      const text = JSON.stringify(bytesOf(path).toString('utf8'));
      const broken = `new DOMParser().parseFromString(${text}, 'text/xml').querySelector('parsererror')?.textContent ?? ''`;
      expect([path, await page.evaluate(broken)]).toEqual([path, '']);
    }
    await page.context().close();
  });

  test('are not in llms.txt, which a model reads as instructions', () => {
    expect(bytesOf('/llms.txt').toString('utf8')).not.toMatch(/pwned|evil\.example|Ignore/);
  });

  test('make no address with a character that a shell, a file system or a header takes for something else', () => {
    expect(
      addresses.filter((path) => !/^\/[\w@~.\-/]*$/.test(path) || /(?:^|\/)(?:\.{1,2}|-[^/]*)(?:\/|$)/.test(path)),
    ).toEqual([]);
  });
});
