import { HttpClient } from './http/client.ts';
import { noJournal } from './journal.ts';
import type { Entry, ListContext, Source } from './source.ts';

/** Every entry of a source at a location, if it has one; for tests. */
export async function entriesOf(
  source: Source,
  location: string | undefined,
  more: Partial<ListContext> = {},
): Promise<Entry[]> {
  const context: ListContext = {
    location,
    wanted: () => true,
    concurrency: 1,
    unsandboxed: false,
    entries: [],
    journal: noJournal,
    http: new HttpClient({ allowPrivate: true, manners: { spacingMs: 0 } }),
    optOut: [],
    catalogDir: '/nowhere',
    note: () => {},
    ...more,
  };
  const entries: Entry[] = [];
  for await (const entry of source.list(context)) entries.push(entry);
  return entries;
}
