import { serverGroups } from './browse/server-groups.ts';
import { toolListGroups } from './browse/tool-groups.ts';
import { buildCatalogIndex } from './catalog-index.ts';
import { countCatalog } from './counts.ts';
import { readIndexFile, type IndexFile } from './index-file.ts';
import { sourcesOf } from './list-facts.ts';
import { groupTools } from './tool-groups.ts';
import { orderTools } from './tool-orders.ts';

/** The catalog that the site is built from: `CATALOG_DIR`, by default `catalog`. */
export const catalogDir = process.env['CATALOG_DIR'] ?? 'catalog';

/** `scripts/build.ts` has made the pass already and says where its result is; the development server makes it here. */
async function loadIndex(): Promise<IndexFile> {
  const file = process.env['CATALOG_INDEX'];
  if (file) return readIndexFile(file);
  const index = await buildCatalogIndex(catalogDir);
  return { index, orders: orderTools(index) };
}

const { index, orders } = await loadIndex();
export const catalogIndex = index;

/** The tools of the whole catalog by category, level, capability and name. */
export const toolGroups = groupTools(catalogIndex, orders);

/** Every source that lists a server. */
export const sources = sourcesOf(catalogIndex);

export const counts = countCatalog(catalogIndex);

/** Every list of servers that has pages. */
export const serverLists = serverGroups(catalogIndex);

/** Every list of tools that has pages. */
export const toolLists = toolListGroups(catalogIndex, toolGroups);
