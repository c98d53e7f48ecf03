import { join } from 'node:path';

/** What lies where in the bench's folder. */
export function places(workDir: string) {
  return {
    /** Saved `tools/list` results, and the catalog that a crawl makes of them. */
    lists: join(workDir, 'lists'),
    crawled: join(workDir, 'crawled'),
    catalog: join(workDir, 'catalog'),
    site: join(workDir, 'site'),
    /** A quarter of the servers. */
    quarter: join(workDir, 'quarter'),
    quarterSite: join(workDir, 'quarter-site'),
    /** What only baselines write. */
    scratch: join(workDir, 'scratch'),
    state: join(workDir, 'state.json'),
    table: join(workDir, 'table.md'),
  };
}

/** The table of that many servers as the performance guide quotes it. */
export function publishedTable(servers: number): string {
  return join('src', 'content', 'measured', `${servers}-servers.md`);
}
