import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { checkSite } from '../audit/site-check/check-site.ts';
import { faultKinds } from '../audit/site-check/site-faults.ts';
import { buildCatalogIndex } from '../site/catalog-index.ts';
import { serverPath, toolPath, twinPath } from '../catalog/server-id.ts';
import { readAddresses, readPages, redirects } from './built-site.ts';
import { fixtureCatalog } from './fixture.ts';

const directory = inject('siteDirectory');
const pages = readPages(directory);
const addresses = readAddresses(directory);
const check = await checkSite(directory, 1);
const index = await buildCatalogIndex(fixtureCatalog);

describe('the built site', () => {
  test.each(faultKinds)('has no fault of the kind “%s”', (kind) => {
    expect(check.pages).toBe(pages.length);
    expect(check.validated).toBe(pages.filter((page) => !redirects(page)).length);
    expect(check.faults.filter((fault) => fault.kind === kind)).toEqual([]);
  });
});

describe('every record', () => {
  test('has its page and its JSON twin', () => {
    for (const { id } of index.servers) {
      expect(addresses, id).toContain(serverPath(id));
      const twin = JSON.parse(readFileSync(join(directory, twinPath(id)), 'utf8')) as { server: { id: string } };
      expect(twin.server.id).toBe(id);
    }
  });

  test('has a page for each of its tools, odd names too', () => {
    for (const tool of index.tools) {
      const { id } = index.servers[tool.server]!;
      expect(addresses, tool.name).toContain(toolPath(id, tool.name));
    }
  });

  test('redirects from its former ids', () => {
    const aliased = index.servers.filter(({ aliases }) => aliases.length > 0);
    expect(aliased.length).toBeGreaterThan(0);
    for (const { id, aliases } of aliased) {
      for (const alias of aliases) {
        const page = pages.find(({ path }) => path === serverPath(alias));
        expect(page?.html, alias).toContain(serverPath(id));
      }
    }
  });
});
