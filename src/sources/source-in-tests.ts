import { noJournal } from './journal.ts';
import type { Entry, ListContext, Source } from './source.ts';

/** Every entry of a source at a location; for tests. */
export async function entriesOf(source: Source, location: string, more: Partial<ListContext> = {}): Promise<Entry[]> {
  const context: ListContext = {
    location,
    wanted: () => true,
    concurrency: 1,
    unsandboxed: false,
    entries: [],
    journal: noJournal,
    note: () => {},
    ...more,
  };
  const entries: Entry[] = [];
  for await (const entry of source.list(context)) entries.push(entry);
  return entries;
}
