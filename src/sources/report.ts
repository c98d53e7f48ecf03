import type { Counts, Run } from '../catalog/sources-file.ts';
import type { Entry } from './source.ts';

const columns: readonly [key: keyof Counts, title: string][] = [
  ['known', 'known'],
  ['reached', 'reached'],
  ['withTools', 'with tools'],
  ['tools', 'tools'],
  ['expectedFailures', 'expected failures'],
  ['problems', 'problems'],
];

/** The counts of each source and their sum, as a table for a person. */
export function countsTable(runs: readonly Run[]): string {
  const sum = (key: keyof Counts): number => runs.reduce((total, run) => total + run.counts[key], 0);
  const rows = [
    ['source', ...columns.map(([, title]) => title), 'seconds'],
    ...runs.map((run) => [run.source, ...columns.map(([key]) => String(run.counts[key])), run.seconds.toFixed(1)]),
    [
      'all',
      ...columns.map(([key]) => String(sum(key))),
      runs.reduce((total, run) => total + run.seconds, 0).toFixed(1),
    ],
  ];
  const widths = (rows[0] as string[]).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] as string).length)),
  );
  const line = (row: string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[column] as number),
      )
      .join('  ');
  return `${rows.map(line).join('\n')}\n`;
}

/** What came of one entry, in a line. */
export function entryLine(source: string, { label, listing, problems }: Entry): string {
  const outcome = listing === undefined ? problems[0]?.reason : `${listing.tools?.length ?? 'no list of'} tools`;
  return plain(`${source}: ${label}: ${outcome}`);
}

/** A stranger's text without what would move the cursor or hide a part of it. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}

/** One line a problem. */
export function problemLines(runs: readonly Run[]): string {
  const lines = runs.flatMap((run) => [
    ...(run.failure === undefined ? [] : [`${run.source}: ${run.failure}`]),
    ...run.problems.map(
      ({ source, label, kind, reason }) => `${source}: ${label}: ${kind ? `[${kind}] ` : ''}${reason}`,
    ),
  ]);
  return lines.map((line) => `${plain(line)}\n`).join('');
}
