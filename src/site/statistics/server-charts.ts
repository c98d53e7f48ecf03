import type { CatalogIndex, ServerRow } from '../catalog-index.ts';
import type { Counts } from '../counts.ts';
import { fromTexts } from '../fact-card.ts';
import { sourceTitle } from '../texts/sources.ts';
import type { Chart, ChartRow } from './chart.ts';
import { plain } from './tool-charts.ts';

/** Counts each label once a server that has it. */
function tally(servers: readonly ServerRow[], labelsOf: (server: ServerRow) => readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const server of servers) for (const label of labelsOf(server)) found.set(label, (found.get(label) ?? 0) + 1);
  return found;
}

function mostFirst(found: ReadonlyMap<string, number>): ChartRow[] {
  return [...found]
    .map(([label, count]) => ({ label, values: [count] }))
    .toSorted((a, b) => b.values[0]! - a.values[0]! || (a.label < b.label ? -1 : 1));
}

const sizes: readonly { label: string; most: number }[] = [
  { label: 'none known', most: 0 },
  { label: '1', most: 1 },
  { label: '2 to 5', most: 5 },
  { label: '6 to 10', most: 10 },
  { label: '11 to 20', most: 20 },
  { label: '21 to 50', most: 50 },
  { label: '51 to 100', most: 100 },
  { label: 'more than 100', most: Infinity },
];

function sizeChart(servers: readonly ServerRow[]): Chart {
  const found = tally(servers, ({ toolCount }) => [sizes.find(({ most }) => toolCount <= most)!.label]);
  return {
    id: 'tools-per-server',
    title: 'Servers by number of tools',
    lead: 'A server without a known tool list is known by name alone; it may have tools.',
    what: 'Tools',
    parts: [plain],
    rows: sizes.map(({ label }) => ({ label, values: [found.get(label) ?? 0] })),
    of: servers.length,
  };
}

function originChart({ toolsFrom, tools }: Counts): Chart {
  return {
    id: 'how-obtained',
    title: 'Tools by how their list was obtained',
    lead: 'A list that a running server gave is what an agent gets; the others may be older or shorter.',
    what: 'List',
    parts: [plain],
    rows: (Object.keys(fromTexts) as (keyof typeof fromTexts)[]).map((from) => ({
      label: fromTexts[from],
      values: [toolsFrom[from]],
    })),
    of: tools,
  };
}

/** Rows of a time cut to its year or month, in order of time. */
function byTime(times: readonly string[], length: number): ChartRow[] {
  const found = Map.groupBy(times, (time) => time.slice(0, length));
  return [...found]
    .map(([label, { length: count }]) => ({ label, values: [count] }))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));
}

function ageCharts(servers: readonly ServerRow[]): Chart[] {
  const published = servers.flatMap(({ publishedAt }) => publishedAt ?? []);
  return [
    {
      id: 'first-seen',
      title: 'Servers by month in which they were first seen',
      lead: 'First seen by this catalog, not first published.',
      what: 'Month',
      parts: [plain],
      rows: byTime(
        servers.map(({ firstSeen }) => firstSeen),
        7,
      ),
    },
    {
      id: 'published',
      title: 'Servers by year in which the version seen was published',
      lead: 'Of servers whose package registry says so.',
      what: 'Year',
      parts: [plain],
      rows: byTime(published, 4),
    },
  ];
}

/** What is counted of servers. */
export function serverCharts({ servers }: CatalogIndex, counts: Counts): Chart[] {
  const transports = tally(servers, (server) => (server.transports.length > 0 ? server.transports : ['not stated']));
  const sources = tally(servers, (server) => server.sources.map(sourceTitle));
  return [
    sizeChart(servers),
    originChart(counts),
    {
      id: 'sources',
      title: 'Servers by source',
      lead: 'Several sources may list one server, so the shares do not add up to a whole.',
      what: 'Source',
      parts: [plain],
      rows: mostFirst(sources),
      of: servers.length,
    },
    {
      id: 'transports',
      title: 'Servers by transport',
      lead: 'A server may be offered by several.',
      what: 'Transport',
      parts: [plain],
      rows: mostFirst(transports),
      of: servers.length,
    },
    ...ageCharts(servers),
  ];
}
