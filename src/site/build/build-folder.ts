import { join } from 'node:path';

/** Where a build keeps what belongs beside the site and not into it: `<site>.build`, on the same file system, so that a rename puts a file into the site. */
export function buildFolder(outDir: string) {
  const folder = `${outDir}.build`;
  return {
    folder,
    /** What is to go into the site. */
    staged: join(folder, 'staged'),
    /** The index that the pages read. */
    index: join(folder, 'index.json'),
    /** What was written for download, as the pages say it; kept for builds that leave the downloads alone. */
    downloads: join(folder, 'downloads.json'),
    /** What each server adds to the search index, for the next build. */
    searchParts: join(folder, 'search-parts.jsonl'),
    /** What is being put into the site; present only from then until it is all there. */
    journal: join(folder, 'journal.txt'),
    /** The snapshot that will hold once the journal is done. */
    nextSnapshot: join(folder, 'snapshot.next.jsonl'),
    /** What the site in `outDir` was built from. */
    snapshot: join(folder, 'snapshot.jsonl'),
    /** What no list names yet of what builds put into the site, as JSON; the next one holds once the journal is done. */
    unlisted: join(folder, 'unlisted.json'),
    nextUnlisted: join(folder, 'unlisted.next.json'),
    /** Paths that the last build wrote, one a line, for uploading only those. */
    changed: join(folder, 'changed.txt'),
    /** Paths that the last build removed, one a line. */
    removed: join(folder, 'removed.txt'),
  };
}
export type BuildFolder = ReturnType<typeof buildFolder>;
