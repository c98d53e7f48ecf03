import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './record.ts';
import { sortMetadata } from './sort-metadata.ts';

/** Postings a file of words holds, instead of 20,000: a query loads a tenth. Read by Pagefind when it starts. */
const chunkSize = '2000';

/** Interfaces that Pagefind writes beside its index and that no page of ours loads. */
const unused = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
  'wasm.unknown.pagefind',
];

function check(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
}

/** What of Pagefind's entry file is read here. */
interface Entry {
  languages: Record<string, { hash: string }>;
}

/** Replaces the metadata by the same in a fixed order, under a name of its content, so that equal records give equal files. */
async function settleMetadata(outputPath: string): Promise<void> {
  const entryPath = join(outputPath, 'pagefind-entry.json');
  const entry = JSON.parse(await readFile(entryPath, 'utf8')) as Entry;
  for (const [language, one] of Object.entries(entry.languages)) {
    const path = join(outputPath, `pagefind.${one.hash}.pf_meta`);
    const bytes = sortMetadata(gunzipSync(await readFile(path)));
    await rm(path);
    one.hash = `${language}_${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}`;
    await writeFile(join(outputPath, `pagefind.${one.hash}.pf_meta`), gzipSync(bytes, { level: 9 }));
  }
  await writeFile(entryPath, JSON.stringify(entry));
}

/** Writes Pagefind's index of the records into `outputPath`. Records become shorter numbers in the order they are given. */
export async function writeFullTextIndex(
  records: Iterable<SearchRecord>,
  outputPath: string,
  step: () => void,
): Promise<void> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= chunkSize;
  const { index, errors } = await createIndex({ forceLanguage: 'en', keepIndexUrl: true });
  check(errors, 'start');
  if (index === undefined) throw new Error('Pagefind gave no index.');
  try {
    for (const { url, content } of records) {
      const added = await index.addHTMLFile({ url, content });
      check(added.errors, `add ${url}`);
      step();
    }
    check((await index.writeFiles({ outputPath })).errors, `write ${outputPath}`);
  } finally {
    await close();
  }
  for (const name of unused) await rm(join(outputPath, name), { force: true });
  await settleMetadata(outputPath);
}
