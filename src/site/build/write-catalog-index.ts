import { resolve } from 'node:path';
import type { Problem } from '../../catalog/problem.ts';
import { writeFileAtomic } from '../../catalog/store.ts';
import { Progress } from '../../cli/progress.ts';
import { buildCatalogIndex } from '../catalog-index.ts';

/** Where the pass over the catalog left its facts for the pages. */
export interface WrittenIndex {
  file: string;
  problems: Problem[];
  /** About how many pages there will be: one a server, its twin, and one a tool. */
  pages: number;
}

/** The one pass over the whole catalog before the pages are built. */
export async function writeCatalogIndex(catalogDir: string): Promise<WrittenIndex> {
  const progress = new Progress('Read the catalog');
  const index = await buildCatalogIndex(catalogDir, () => progress.step());
  const { servers, tools, problems } = index;
  const file = resolve('.cache', `catalog-index-${process.pid}.json`);
  await writeFileAtomic(file, JSON.stringify(index));
  progress.done(`${servers.length} servers, ${tools.length} tools, ${problems.length} problems`);
  return { file, problems, pages: servers.length * 2 + tools.length };
}
