import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { fewAtOnce } from '../few-at-once.ts';
import { pageName, pageNumbersFile } from './manifest.ts';
import { replacePageIds } from './page-ids.ts';
import type { SearchRecord } from './record.ts';

/** Postings a file of words holds, instead of 20,000: a query loads a tenth. Read by Pagefind when it starts. */
const chunkSize = '2000';

/** What of Pagefind's bundle a page of ours loads: neither its interfaces nor its records, of which we keep our own. */
const used =
  /^(?:index\/.*|pagefind-entry\.json|pagefind(?:-worker)?\.js|wasm\.en\.pagefind|pagefind\.[^/]*\.pf_meta)$/;
const recordFile = /^fragment\/(.*)\.pf_fragment$/;
const entryFile = 'pagefind-entry.json';

type IndexedRecord = Pick<SearchRecord, 'url' | 'content'>;

function check(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
}

/** What of Pagefind's entry file is read here. */
interface Entry {
  languages: Record<string, { hash: string }>;
}

/** Pagefind's files by their paths in its bundle. */
type Bundle = Map<string, Uint8Array>;

function contentOf(bundle: Bundle, path: string): Uint8Array {
  const content = bundle.get(path);
  if (content === undefined) throw new Error(`Pagefind made no ${path}.`);
  return content;
}

/** The number of each page by Pagefind's id of it, from Pagefind's own records: it says nowhere else which id is whose. */
function pageNumbers(bundle: Bundle, records: readonly IndexedRecord[]): Map<string, number> {
  const numbers = new Map(records.map(({ url }, number) => [url, number]));
  const pages = new Map<string, number>();
  for (const [path, packed] of bundle) {
    const id = recordFile.exec(path)?.[1];
    if (id === undefined) continue;
    const text = gunzipSync(packed).toString();
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    const number = numbers.get(url);
    if (number === undefined) throw new Error(`Pagefind has a record that it was not given: ${url}`);
    pages.set(id, number);
  }
  return pages;
}

/**
 * Gives the pages their records' numbers as ids, and the metadata a name by its content. Metadata that is not of the known shape stays
 * as it is, at three times the bytes, beside a list of the numbers; the answer says why.
 */
function numberPages(bundle: Bundle, pages: ReadonlyMap<string, number>): string | undefined {
  // Of nothing Pagefind makes neither records nor metadata.
  if (pages.size === 0) return undefined;
  const entry = JSON.parse(Buffer.from(contentOf(bundle, entryFile)).toString()) as Entry;
  const one = Object.values(entry.languages)[0];
  if (one === undefined) throw new Error('Pagefind indexed nothing.');
  const path = `pagefind.${one.hash}.pf_meta`;
  const packed = contentOf(bundle, path);
  try {
    const numbered = replacePageIds(gunzipSync(packed), (id) => pageName(pages.get(id)));
    one.hash = `en_${createHash('sha256').update(numbered).digest('hex').slice(0, 10)}`;
    bundle.delete(path);
    // A window of 512 bytes: what repeats lies near, and short distances are written shorter.
    const smaller = gzipSync(numbered, { level: 9, windowBits: 9, memLevel: 9 });
    bundle.set(`pagefind.${one.hash}.pf_meta`, smaller);
    bundle.set(entryFile, Buffer.from(JSON.stringify(entry)));
    return undefined;
  } catch (error) {
    bundle.set(pageNumbersFile, Buffer.from(JSON.stringify(Object.fromEntries(pages))));
    return error instanceof Error ? error.message : String(error);
  }
}

/** What a full text index needs beside the records. */
interface Hooks<Done> {
  /** Called for each record that is indexed. */
  step: () => void;
  /** Other work, which is done while Pagefind's own process makes its files. */
  meanwhile: () => Done;
}

/** Pagefind's bundle of the records, which are added in their order. */
async function makeBundle<Done>(
  records: readonly IndexedRecord[],
  { step, meanwhile }: Hooks<Done>,
): Promise<{ bundle: Bundle; done: Done }> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= chunkSize;
  const { index, errors } = await createIndex({ forceLanguage: 'en', keepIndexUrl: true });
  check(errors, 'start');
  if (index === undefined) throw new Error('Pagefind gave no index.');
  try {
    // Pagefind takes them one after the other in the order of the calls, and never waits for the next.
    await fewAtOnce(records, async ({ url, content }) => {
      const added = await index.addHTMLFile({ url, content });
      check(added.errors, `add ${url}`);
      step();
    });
    // As files it would write its records too, a file each, and say that it is done while the last are on their way.
    const files = index.getFiles();
    // It is awaited after the other work, whose failure ends Pagefind and with it this.
    files.catch(() => undefined);
    const done = meanwhile();
    const made = await files;
    check(made.errors, 'make its index');
    return { bundle: new Map(made.files.map(({ path, content }) => [path, content])), done };
  } finally {
    await close();
  }
}

/** Writes Pagefind's index of the records into `outputPath`; results have the records' positions as ids, unless it says why not. */
export async function writeFullTextIndex<Done>(
  records: readonly IndexedRecord[],
  outputPath: string,
  hooks: Hooks<Done>,
): Promise<{ unnumbered: string | undefined; done: Done }> {
  const { bundle, done } = await makeBundle(records, hooks);
  const unnumbered = numberPages(bundle, pageNumbers(bundle, records));
  for (const [path, content] of bundle) {
    if (!used.test(path) && path !== pageNumbersFile) continue;
    mkdirSync(dirname(join(outputPath, path)), { recursive: true });
    writeFileSync(join(outputPath, path), content);
  }
  return { unnumbered, done };
}
