import type { Counts, Run } from '../catalog/sources-file.ts';
import type { Entry } from './source.ts';

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const columns: readonly [title: string, value: (counts: Counts) => number][] = [
  ['known', ({ known }) => known],
  ['listed', ({ listed }) => listed],
  ['dropped', ({ dropped }) => sumOf(Object.values(dropped))],
  ['reachable', ({ reachable }) => reachable],
  ['wants auth', ({ wantsAuthorization }) => wantsAuthorization],
  ['with tools', ({ withTools }) => withTools],
  ['tools', ({ tools }) => tools],
  ['tools/list', ({ toolsFrom }) => toolsFrom['tools/list']],
  ['published', ({ toolsFrom }) => toolsFrom.published],
  ['extracted', ({ toolsFrom }) => toolsFrom.extracted],
  ['problems', ({ problems }) => problems],
];

/** The counts of each source and their sum, and how often what was wrong, as tables for a person. Nothing of a failed source counts. */
export function reportTables(runs: readonly Run[]): string {
  const taken = runs.filter(({ failure }) => failure === undefined);
  const counts = table([
    ['source', ...columns.map(([title]) => title), 'seconds'],
    ...runs.map((run) => [
      run.source,
      ...columns.map(([, value]) => (run.failure === undefined ? String(value(run.counts)) : '-')),
      run.seconds.toFixed(1),
    ]),
    [
      'all',
      ...columns.map(([, value]) => String(sumOf(taken.map((run) => value(run.counts))))),
      sumOf(runs.map(({ seconds }) => seconds)).toFixed(1),
    ],
  ]);
  return `${counts}${problemTable(runs)}`;
}

/** How often each kind of problem came up in each source, with the first that had it. */
function problemTable(runs: readonly Run[]): string {
  const kinds = new Map<string, { source: string; kind: string; count: number; first: string }>();
  for (const { source, problems } of runs) {
    for (const { kind = 'other', label } of problems) {
      const row = kinds.get(`${source} ${kind}`) ?? { source, kind, count: 0, first: plain(label) };
      row.count += 1;
      kinds.set(`${source} ${kind}`, row);
    }
  }
  if (kinds.size === 0) return '';
  const rows = [...kinds.values()].map(({ source, kind, count, first }) => [`${source} ${kind}`, String(count), first]);
  return `\n${table([['problem', 'times', 'first'], ...rows])}`;
}

/** Rows with their columns aligned: numbers to the right, texts to the left. */
function table(rows: readonly string[][]): string {
  const widths = (rows[0] as string[]).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const isNumber = widths.map(
    (_, column) => column > 0 && rows.slice(1).every((row) => /^[\d.-]+$/.test(row[column] ?? '')),
  );
  const cells = (row: string[]): string[] =>
    row.map((cell, column) =>
      isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
  return rows.map((row) => `${cells(row).join('  ').trimEnd()}\n`).join('');
}

/** What came of one entry, in a line. */
export function entryLine(source: string, { label, listing, problems }: Entry): string {
  const outcome = listing === undefined ? problems[0]?.reason : `${listing.tools?.length ?? 'no list of'} tools`;
  return plain(`${source}: ${label}: ${outcome}`);
}

/** A stranger's text without what would move the cursor or hide a part of it. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}

/** One line a problem. */
export function problemLines(runs: readonly Run[]): string {
  const lines = runs.flatMap((run) =>
    run.problems.map(({ source, label, kind, reason }) => `${source}: ${label}: ${kind ? `[${kind}] ` : ''}${reason}`),
  );
  return lines.map((line) => `${plain(line)}\n`).join('');
}
