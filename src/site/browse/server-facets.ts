import { capabilities } from '../../catalog/classification.ts';
import { transportTypeSchema } from '../../catalog/remote.ts';
import type { CatalogIndex, ServerRow, ToolRow } from '../catalog-index.ts';
import type { FacetName } from '../search/facet-code.ts';
import { capabilityTexts } from '../texts/capabilities.ts';
import { categoryOrder, categoryTexts } from '../texts/categories.ts';
import { riskLevelOrder } from '../texts/risk-levels.ts';
import { sourceTitle } from '../texts/sources.ts';

/** One value of a facet and the words of its list. */
interface FacetValue {
  value: string;
  /** Last part of the list's address; by default the value. */
  slug?: string;
  /** In the facet bar; by default the value. */
  label?: string;
  title: string;
}

/** Something by which servers are listed. */
export interface ServerFacet {
  label: string;
  /** Part of the address of each list, after `/servers/`. No server's pages lie there: `serverPath` keeps out of these folders. */
  folder: 'risk' | 'category' | 'capability' | 'source' | 'transport';
  /** The same facet of the search; absent when it has none. */
  search?: FacetName;
  values: FacetValue[];
  /** What a server has of it, repeated values too. */
  of(server: ServerRow): string[];
}

/** Whether a source's id can be part of an address as it is; adapters' ids can, but a record may hold anything. */
function isSegment(source: string): boolean {
  return /^[a-z0-9][a-z0-9-]*$/.test(source);
}

/** The facets of servers in the order of the bar. A server has what any of its tools has, as in the search. */
export function serverFacets({ servers, tools }: Pick<CatalogIndex, 'servers' | 'tools'>): ServerFacet[] {
  const ofTools = (read: (tool: ToolRow) => string | string[]) => (server: ServerRow) =>
    tools.slice(server.firstTool, server.firstTool + server.toolCount).flatMap(read);
  const sources = [...new Set(servers.flatMap((server) => server.sources))].filter(isSegment).sort();
  return [
    {
      label: 'Risk of a tool',
      folder: 'risk',
      search: 'risk',
      values: riskLevelOrder.map((value) => ({ value, title: `Servers with a tool of ${value} risk` })),
      of: ofTools((tool) => tool.riskLevel),
    },
    {
      label: 'Category of a tool',
      folder: 'category',
      search: 'category',
      values: categoryOrder.map((value) => ({
        value,
        slug: categoryTexts[value].slug,
        title: `Servers with a tool of category ${value}`,
      })),
      of: ofTools((tool) => tool.category),
    },
    {
      label: 'What a tool can do',
      folder: 'capability',
      search: 'capability',
      values: capabilities.map((value) => {
        const { label } = capabilityTexts[value];
        return { value, label, title: `Servers with a tool that can: ${label.toLowerCase()}` };
      }),
      of: ofTools((tool) => tool.capabilities),
    },
    {
      label: 'Listed by',
      folder: 'source',
      search: 'source',
      values: sources.map((value) => ({ value, title: `Servers listed by ${value} (${sourceTitle(value)})` })),
      of: (server) => server.sources,
    },
    {
      label: 'Transport',
      folder: 'transport',
      values: transportTypeSchema.options.map((value) => ({ value, title: `Servers offered by ${value}` })),
      of: (server) => server.transports,
    },
  ];
}
