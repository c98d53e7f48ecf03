import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { hashOf } from '../../catalog/json.ts';
import { writeFileAtomic } from '../../catalog/store.ts';

const pageSchema = z.object({
  url: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  text: z.string(),
});

/** An answer that can be asked for again on the condition that it changed. */
type Page = z.infer<typeof pageSchema>;

/** Answers of earlier crawls, one file each. A file that is torn or of another form counts as absent. */
export class PageCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  #pathOf(url: URL): string {
    return join(this.#folder, `${hashOf(url.href)}.json`);
  }

  async get(url: URL): Promise<Page | undefined> {
    try {
      const page = pageSchema.parse(JSON.parse(await readFile(this.#pathOf(url), 'utf8')));
      return page.url === url.href ? page : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps the text when the answer says by what its next version is told apart. */
  async put(url: URL, { headers }: Response, text: string): Promise<void> {
    const etag = headers.get('etag') ?? undefined;
    const lastModified = headers.get('last-modified') ?? undefined;
    if (etag === undefined && lastModified === undefined) return;
    await writeFileAtomic(this.#pathOf(url), JSON.stringify({ url: url.href, etag, lastModified, text }));
  }
}

/** The conditions under which an earlier answer is not sent again. */
export function conditionsOf(page: Page | undefined): [name: string, value: string][] {
  if (page === undefined) return [];
  const { etag, lastModified } = page;
  return [
    ...(etag === undefined ? [] : [['if-none-match', etag] as [string, string]]),
    ...(lastModified === undefined ? [] : [['if-modified-since', lastModified] as [string, string]]),
  ];
}
