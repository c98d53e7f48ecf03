import { join } from 'node:path';
import type { Problem } from '../../catalog/problem.ts';
import { readServers } from '../../catalog/store.ts';
import type { Progress } from '../../cli/progress.ts';
import { readAnswers } from '../answers.ts';
import { SearchIndexBuilder } from './index-builder.ts';
import { searchIndexPath } from './manifest.ts';

interface Options {
  catalogDir: string;
  /** Folder of the built site; the index goes into its `search-index`, replacing what is there. */
  outDir: string;
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

/** Reads the catalog a server at a time and writes the whole search index of a built site. */
export async function buildSearchIndex({ catalogDir, outDir, progress }: Options): Promise<SearchIndexReport> {
  const builder = new SearchIndexBuilder();
  const problems: Problem[] = [];
  for await (const reading of readServers(catalogDir)) {
    if (reading.ok) builder.add(reading.value, (await readAnswers(catalogDir, reading.value)).answers);
    else problems.push(reading.problem);
  }
  const warnings = await builder.write(join(outDir, searchIndexPath), () => progress?.step());
  const { servers, tools, names } = builder;
  return { servers, tools, names, problems, warnings };
}
