import { readFile } from 'node:fs/promises';

/** The JSON in a file; the error names what is wrong without the file's place on this machine. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`It is not JSON: ${(error as Error).message}.`, { cause: error });
  }
}
