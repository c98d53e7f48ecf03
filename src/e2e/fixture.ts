import { categories } from '../catalog/classification.ts';
import { serverPath, toolPath } from '../catalog/server-id.ts';
import { buildCatalogIndex, type CatalogIndex } from '../site/catalog-index.ts';

export const fixtureCatalog = 'src/e2e/fixture-catalog';

function pathOfTool(index: CatalogIndex, position: number): string {
  const tool = index.tools[position]!;
  return toolPath(index.servers[tool.server]!.id, tool.name);
}

/** One address of every type of page, by the type's name; a tool page for every category and level. */
export async function pageTypes(): Promise<Record<string, string>> {
  const index = await buildCatalogIndex(fixtureCatalog);
  const types: Record<string, string> = {
    home: '/',
    'server list': '/servers/',
    'server facet': '/servers/risk/critical/',
    'tool list': '/tools/',
    'tools of a letter': '/tools/d/',
    'empty comparison': '/compare/',
    comparison: '/compare/?servers=remote/evil.example~mcp,npm/shellbridge',
    'category list': '/categories/',
    category: '/categories/destructive/',
    'risk list': '/risk/',
    'risk level': '/risk/high/',
    'capability list': '/capabilities/',
    capability: '/capabilities/delete-data/',
    'rule list': '/rules/',
    findings: '/findings/',
    'finding kind': '/findings/overrides-instructions/',
    changes: '/changes/',
    'changes of a day': '/changes/2026-11-12/',
    'unchanged versions': '/changes/rug-pulls/',
    statistics: '/statistics/',
    rule: `/rules/${Object.keys(index.rules).toSorted()[0]}/`,
    'attack list': '/attacks/',
    'guide list': '/guides/',
    guide: '/guides/method/',
    search: '/search/?q=delete',
    about: '/about/',
    contact: '/contact/',
    data: '/data/',
    formats: '/formats/',
    'attack pattern': '/attacks/tool-poisoning/',
    'not found': '/404.html',
  };
  for (const [name, row] of [
    ['server', index.servers.find(({ toolCount }) => toolCount > 3)],
    ['server without tools', index.servers.find(({ toolCount }) => toolCount === 0)],
  ] as const) {
    if (row === undefined) throw new Error(`The fixture catalog has no ${name}.`);
    types[name] = serverPath(row.id);
  }
  for (const category of [...categories, 'unknown'] as const) {
    const position = index.tools.findIndex((tool) => tool.category === category);
    if (position === -1) throw new Error(`The fixture catalog has no tool of category ${category}.`);
    types[`${category} tool`] = pathOfTool(index, position);
  }
  return types;
}
