import { readFile } from 'node:fs/promises';

/** The JSON in a file; the error names what is wrong without the file's place on this machine. */
export async function readJson(path: string): Promise<unknown> {
  return parseJson(await readFile(path, 'utf8'));
}

/** Parses JSON that may begin with a byte order mark, as some editors write it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`It is not JSON: ${(error as Error).message}.`, { cause: error });
  }
}
