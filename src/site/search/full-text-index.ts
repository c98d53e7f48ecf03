import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { fewAtOnce } from '../few-at-once.ts';
import { pageName, pageNumbersFile } from './manifest.ts';
import { replacePageIds } from './page-ids.ts';
import { readWritten, untilWritten } from './until-written.ts';
import type { SearchRecord } from './record.ts';

/** Postings a file of words holds, instead of 20,000: a query loads a tenth. Read by Pagefind when it starts. */
const chunkSize = '2000';

/** What Pagefind writes beside its index and no page of ours loads: interfaces, and the records, of which we keep our own. */
const unused = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
  'wasm.unknown.pagefind',
  'fragment',
  'filter',
];

type IndexedRecord = Pick<SearchRecord, 'url' | 'content'>;

function check(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
}

/** What of Pagefind's entry file is read here. */
interface Entry {
  languages: Record<string, { hash: string }>;
}

/** The number of each page by Pagefind's id of it, from Pagefind's own records: it says nowhere else which id is whose. */
async function pageNumbers(outputPath: string, records: readonly IndexedRecord[]): Promise<Map<string, number>> {
  const numbers = new Map(records.map(({ url }, number) => [url, number]));
  const pages = new Map<string, number>();
  if (records.length === 0) return pages;
  const folder = join(outputPath, 'fragment');
  await fewAtOnce(await readdir(folder), async (name) => {
    const text = (await readWritten(join(folder, name))).toString();
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    const number = numbers.get(url);
    if (number === undefined) throw new Error(`Pagefind has a record that it was not given: ${url}`);
    pages.set(name.replace(/\.pf_fragment$/, ''), number);
  });
  return pages;
}

/**
 * Gives the pages their records' numbers as ids, and the metadata a name by its content. Metadata that is not of the known shape stays
 * as it is, at three times the bytes, beside a list of the numbers; the answer says why.
 */
async function numberPages(outputPath: string, pages: ReadonlyMap<string, number>): Promise<string | undefined> {
  // Of nothing Pagefind writes neither records nor metadata.
  if (pages.size === 0) return undefined;
  const entryPath = join(outputPath, 'pagefind-entry.json');
  const entry = JSON.parse(await readFile(entryPath, 'utf8')) as Entry;
  const one = Object.values(entry.languages)[0];
  if (one === undefined) throw new Error('Pagefind indexed nothing.');
  const path = join(outputPath, `pagefind.${one.hash}.pf_meta`);
  try {
    const metadata = gunzipSync(await readFile(path));
    const numbered = replacePageIds(metadata, (id) => pageName(pages.get(id)));
    one.hash = `en_${createHash('sha256').update(numbered).digest('hex').slice(0, 10)}`;
    // A window of 512 bytes: what repeats lies near, and short distances are written shorter.
    const packed = gzipSync(numbered, { level: 9, windowBits: 9, memLevel: 9 });
    await writeFile(join(outputPath, `pagefind.${one.hash}.pf_meta`), packed);
  } catch (error) {
    await writeFile(join(outputPath, pageNumbersFile), JSON.stringify(Object.fromEntries(pages)));
    return error instanceof Error ? error.message : String(error);
  }
  await rm(path);
  await writeFile(entryPath, JSON.stringify(entry));
  return undefined;
}

/** Writes Pagefind's index of the records into `outputPath`; results have the records' positions as ids, unless it says why not. */
export async function writeFullTextIndex(
  records: readonly IndexedRecord[],
  outputPath: string,
  step: () => void,
): Promise<string | undefined> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= chunkSize;
  const { index, errors } = await createIndex({ forceLanguage: 'en', keepIndexUrl: true });
  check(errors, 'start');
  if (index === undefined) throw new Error('Pagefind gave no index.');
  let pages: ReadonlyMap<string, number>;
  try {
    for (const { url, content } of records) {
      const added = await index.addHTMLFile({ url, content });
      check(added.errors, `add ${url}`);
      step();
    }
    check((await index.writeFiles({ outputPath })).errors, `write ${outputPath}`);
    // Its records are read once, for their numbers.
    await untilWritten(outputPath, unused);
    pages = await pageNumbers(outputPath, records);
  } finally {
    await close();
  }
  const unnumbered = await numberPages(outputPath, pages);
  for (const name of unused) await rm(join(outputPath, name), { recursive: true, force: true });
  return unnumbered;
}
