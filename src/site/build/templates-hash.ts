import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import fastGlob from 'fast-glob';
import { config } from '../../config.ts';

const patterns = ['src/**', 'public/**', 'astro.config.mjs', 'package-lock.json'];
const ignore = [
  '**/*.test.ts',
  '**/__fixtures__/**',
  'src/audit/**',
  'src/benchmark/**',
  'src/e2e/**',
  'src/guard/**',
  'src/sources/**',
  'src/synthesis/**',
];

/** Hash of everything beside the catalog that pages are made of: code, styles, texts, the versions of libraries, addresses. */
export async function templatesHash(): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(config));
  for (const path of (await fastGlob(patterns, { ignore, dot: true })).toSorted()) {
    hash.update(`${path}\n`).update(await readFile(path));
  }
  return hash.digest('hex').slice(0, 32);
}
