import { readFile } from 'node:fs/promises';

/** The entries in a file that holds a JSON array of them. */
export async function readEntriesFile(path: string): Promise<unknown[]> {
  const data: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (!Array.isArray(data)) throw new Error(`${path} does not hold a JSON array of entries.`);
  return data;
}
