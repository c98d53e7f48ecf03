import type { CatalogIndex, ServerRow } from '../catalog-index.ts';
import { serversByAge, serversByRisk, serversBySize, serversByTitle } from '../server-list.ts';
import { presentLists, type ListGroup } from './list.ts';
import { serverFacets, type ServerFacet } from './server-facets.ts';

const withTools = ({ toolCount }: ServerRow): boolean => toolCount > 0;

/** The lists of one facet, each in the order of `servers`. */
function facetGroup(servers: readonly ServerRow[], { label, folder, search, values, of }: ServerFacet) {
  const found = new Map<string, ServerRow[]>(values.map(({ value }) => [value, []]));
  for (const server of servers) for (const value of new Set(of(server))) found.get(value)?.push(server);
  return presentLists(
    label,
    values.map(({ value, slug = value, label: shown = value, title }) => ({
      path: `/servers/${folder}/${slug}/`,
      label: shown,
      title,
      order: 'riskiest first',
      items: found.get(value)!,
      choice: search ? { [search]: value } : {},
    })),
  );
}

/** All servers, in each order that has pages. */
function orders(index: Pick<CatalogIndex, 'servers'>, byTitle: ServerRow[], byRisk: ServerRow[]): ListGroup<ServerRow> {
  return presentLists('Order', [
    {
      path: '/servers/',
      label: 'A to Z',
      title: 'Servers A to Z',
      order: 'A to Z',
      items: byTitle,
      complete: true,
      always: true,
    },
    {
      path: '/servers/riskiest/',
      label: 'Riskiest',
      title: 'Servers by risk',
      order: 'those with the most critical tools first',
      items: byRisk.filter(withTools),
    },
    {
      path: '/servers/most-tools/',
      label: 'Most tools',
      title: 'Servers by number of tools',
      order: 'those with the most tools first',
      items: serversBySize(index).filter(withTools),
    },
    {
      path: '/servers/newest/',
      label: 'Newest',
      title: 'Servers by age in the catalog',
      order: 'newest first',
      items: serversByAge(index),
    },
  ]);
}

/** Every list of servers that has pages. */
export function serverGroups(index: Pick<CatalogIndex, 'servers' | 'tools'>): ListGroup<ServerRow>[] {
  const [byTitle, byRisk] = [serversByTitle(index), serversByRisk(index)];
  return [
    orders(index, byTitle, byRisk),
    ...serverFacets(index).map((facet) => facetGroup(byRisk, facet)),
    presentLists('Tools', [
      {
        path: '/servers/with-tools/',
        label: 'known',
        title: 'Servers with known tools',
        order: 'A to Z',
        items: byTitle.filter(withTools),
      },
      {
        path: '/servers/without-tools/',
        label: 'none known',
        title: 'Servers without known tools',
        order: 'A to Z',
        items: byTitle.filter((server) => !withTools(server)),
      },
    ]),
    presentLists('Author’s hints', [
      {
        path: '/servers/conflicts/',
        label: 'conflict with our answer',
        title: 'Servers whose hints conflict with our answer',
        order: 'riskiest first',
        items: byRisk.filter(({ conflicts }) => conflicts > 0),
      },
    ]),
  ];
}
