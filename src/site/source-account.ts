import { readSourcesFile, type Run } from '../catalog/sources-file.ts';
import type { FigureTable } from './accuracy.ts';
import type { Counts } from './counts.ts';
import { dayOf, fromTexts } from './fact-card.ts';
import { formatCount } from './round-down.ts';
import { sourceTitle } from './texts/sources.ts';

/** What the last crawl of each source gave, or `undefined` where the catalog's account of it cannot be read. */
export async function readRuns(catalogDir: string): Promise<Run[] | undefined> {
  try {
    return (await readSourcesFile(catalogDir)).file.runs;
  } catch {
    return undefined;
  }
}

/** A row a source; the same figures as a crawl prints. */
export function sourceTable(runs: readonly Run[]): FigureTable {
  return {
    head: ['Source', 'Asked', 'Entries', 'Listed', 'Dropped', 'Answered', 'Want authorization', 'With tools', 'Tools'],
    rows: runs.map(({ source, startedAt, counts }) => ({
      label: sourceTitle(source),
      cells: [
        dayOf(startedAt),
        ...[counts.known, counts.listed, counts.known - counts.listed].map(formatCount),
        ...[counts.reachable, counts.wantsAuthorization, counts.withTools, counts.tools].map(formatCount),
      ],
    })),
  };
}

/** What became of a source in words, where there is more to say than its row: entries dropped, or nothing taken. */
export interface SourceNote {
  source: string;
  text: string;
}

export function sourceNotes(runs: readonly Run[]): SourceNote[] {
  return runs.flatMap(({ source, failure, counts }) => {
    const dropped = Object.entries(counts.dropped)
      .toSorted(([, a], [, b]) => b - a)
      .map(([kind, count]) => `${formatCount(count)} ${kind.replaceAll('-', ' ')}`);
    const text = [
      failure === undefined ? '' : `Nothing was taken: ${failure}`,
      dropped.length === 0 ? '' : `Dropped: ${dropped.join(', ')}.`,
    ];
    return text.some(Boolean) ? [{ source: sourceTitle(source), text: text.filter(Boolean).join(' ') }] : [];
  });
}

/** The counts of the whole catalog, each said apart. */
export function countTable(counts: Counts): FigureTable {
  const origins = Object.keys(fromTexts) as (keyof typeof fromTexts)[];
  const rows: [string, number, string?][] = [
    ['Servers known', counts.knownServers, '/servers/'],
    ['Servers that answered the crawler', counts.reachedServers],
    ['Of these, servers that give no list without authorization', counts.wantsAuthorization],
    ['Servers with a tool list', counts.serversWithTools],
    ['Tools', counts.tools, '/tools/'],
    ...origins.map((from): [string, number] => [`Tools ${fromTexts[from]}`, counts.toolsFrom[from]]),
    ['Tools classified', counts.classifiedTools],
    ['Tools unknown', counts.unknownTools, '/risk/unknown/'],
  ];
  return {
    head: ['What', 'Count'],
    rows: rows.map(([label, count, href]) => ({ label, ...(href && { href }), cells: [formatCount(count)] })),
  };
}
