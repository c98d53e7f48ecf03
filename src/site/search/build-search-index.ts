import { join } from 'node:path';
import type { Problem } from '../../catalog/problem.ts';
import type { Progress } from '../../cli/progress.ts';
import { SearchIndexBuilder } from './index-builder.ts';
import type { KeptParts } from './kept-parts.ts';
import { searchIndexPath } from './manifest.ts';
import { readParts } from './read-parts.ts';

interface Options {
  catalogDir: string;
  /** Folder of the built site; the index goes into its `search-index`, replacing what is there. */
  outDir: string;
  /** Where what each server adds to the index is kept from one build to the next; absent, all of them are read. */
  kept?: KeptParts | undefined;
  progress?: Pick<Progress, 'step'>;
}

/** What was written, for the closing line. */
export interface SearchIndexReport {
  servers: number;
  tools: number;
  names: number;
  /** Records that could not be read and are not in the index. */
  problems: Problem[];
  /** What works, but not as it should. */
  warnings: string[];
}

/** Goes through the catalog a server at a time and writes the whole search index of a built site. */
export async function buildSearchIndex({ catalogDir, outDir, kept, progress }: Options): Promise<SearchIndexReport> {
  const builder = new SearchIndexBuilder();
  const problems: Problem[] = [];
  for await (const reading of readParts(catalogDir, kept)) {
    if (reading.ok) builder.add(reading.value);
    else problems.push(reading.problem);
  }
  const warnings = await builder.write(join(outDir, searchIndexPath), () => progress?.step());
  const { servers, tools, names } = builder;
  return { servers, tools, names, problems, warnings };
}
