import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCatalogIndex, type CatalogIndex } from '../catalog-index.ts';
import type { Downloads } from '../downloads/downloads.ts';
import { readServerRecord } from '../record-reader.ts';
import { twinOf } from '../twin.ts';
import { writeDownloads } from './write-downloads.ts';

const fixture = 'src/e2e/fixture-catalog';
let directory: string;
let index: CatalogIndex;
let written: Downloads;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'downloads-'));
  index = await buildCatalogIndex(fixture);
  written = await writeDownloads(fixture, directory);
});
afterAll(() => rm(directory, { recursive: true }));

/** The rows of a CSV text, cell by cell, as RFC 4180 reads them. */
function readCsv(text: string): string[][] {
  const cells = text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g);
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of cells) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

async function csv(file: string): Promise<string[][]> {
  return readCsv(await readFile(join(directory, 'data', file), 'utf8'));
}

describe('the downloads', () => {
  test('say their size, how many records they hold and when the catalog changed last', async () => {
    for (const { file, bytes } of written.files) {
      expect((await readFile(join(directory, 'data', file))).length, file).toBe(bytes);
    }
    expect(written.files.map(({ records }) => records)).toEqual([
      index.servers.length,
      index.servers.length,
      index.tools.length,
    ]);
    expect(written.lastChanged).toMatch(/^2026-/);
  });

  test('hold in each line of JSON Lines what the server’s twin says', async () => {
    const text = gunzipSync(await readFile(join(directory, 'data', 'catalog.jsonl.gz'))).toString('utf8');
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(index.servers.length);
    for (const line of lines) {
      const data = JSON.parse(line) as { server: { id: string } };
      expect(data).toEqual(JSON.parse(twinOf(await readServerRecord(fixture, data.server.id))));
    }
  });

  test('hold a row for each server and each tool with as many cells as the head', async () => {
    for (const [file, count] of [
      ['servers.csv', index.servers.length],
      ['tools.csv', index.tools.length],
    ] as const) {
      const [head, ...rows] = await csv(file);
      expect(rows).toHaveLength(count);
      for (const row of rows) expect(row, row[0]).toHaveLength(head!.length);
    }
  });

  test('hold no cell that a spreadsheet would run', async () => {
    const cells = [...(await csv('servers.csv')), ...(await csv('tools.csv'))].flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toContain(`'=HYPERLINK("https://evil.example","x")`);
  });

  test('are the same bytes when they are written again', async () => {
    const again = await mkdtemp(join(tmpdir(), 'downloads-'));
    expect(await writeDownloads(fixture, again)).toEqual(written);
    for (const { file } of written.files) {
      const bytes = await readFile(join(again, 'data', file));
      expect(bytes.equals(await readFile(join(directory, 'data', file))), file).toBe(true);
    }
    await rm(again, { recursive: true });
  });
});
