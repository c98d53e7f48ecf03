import { readFile } from 'node:fs/promises';

/** A file of the whole catalog as it was written. */
export interface WrittenDownload {
  file: string;
  bytes: number;
  /** How many servers or tools it holds. */
  records: number;
}

/** What the build wrote for download. */
export interface Downloads {
  files: WrittenDownload[];
  /** Latest change of any record; absent in an empty catalog. */
  lastChanged?: string;
}

/** `scripts/build.ts` has written the files already and says so; the development server has none. */
export async function readDownloads(): Promise<Downloads> {
  const file = process.env['CATALOG_DOWNLOADS'];
  return file ? (JSON.parse(await readFile(file, 'utf8')) as Downloads) : { files: [] };
}
