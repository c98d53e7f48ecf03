import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from '../site/build/staged-files.ts';

/** What Astro renders: pages, and the JSON twins of servers. */
const rendered = /\.html$|^servers\/.*\.json$/;

/** Mean size in bytes of the files that Astro rendered into a site. */
export async function meanPageBytes(siteDir: string): Promise<number> {
  let [pages, bytes] = [0, 0];
  for await (const file of filesBelow(siteDir)) {
    if (!rendered.test(file)) continue;
    pages += 1;
    bytes += (await stat(join(siteDir, file))).size;
  }
  return Math.round(bytes / Math.max(pages, 1));
}
