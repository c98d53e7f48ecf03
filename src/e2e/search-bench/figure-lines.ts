import type { SearchFigures, Spread } from './figures.ts';

const bytes = ({ median, worst }: Spread): string =>
  `median ${(median / 1000).toFixed(0)} KB, worst ${(worst / 1000).toFixed(0)} KB`;
const times = ({ median, worst }: Spread): string => `median ${median} ms, worst ${worst} ms`;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** The figures for people, with the bars that they are held to. */
export function figureLines(figures: SearchFigures): string {
  const { cold, coldTime, slowTime, warm, knownItems, facets, load } = figures;
  const lines = [
    `${figures.servers} servers, ${figures.tools} tools; load ${load.map((one) => one.toFixed(1)).join(' to ')}`,
    `first search, ${figures.coldQuestions} visitors: ${bytes(cold.all)} (median <= 430, worst <= 480)`,
    `  of it the page ${bytes(cold.page)}; the search ${bytes(cold.search)}`,
    `  on loopback: exact names ${times(coldTime.exactName)} (<= 200); all ${times(coldTime.complete)}`,
    `  at 10 Mbit/s and 40 ms: exact names ${times(slowTime.exactName)}; all ${times(slowTime.complete)} (<= 1500)`,
    `following searches, ${warm.questions}: ${bytes(warm.bytes)} (median <= 40, worst <= 120); ${times(warm.complete)} (median <= 200)`,
    `${knownItems.questions} questions with one answer: first ${percent(knownItems.first)} (>= 90), in the first five ${percent(knownItems.firstFive)} (>= 98)`,
    ...Object.entries(knownItems.firstByKind).map(([kind, share]) => `  ${kind}: ${percent(share)} first`),
    `busiest facets (${facets.busiest.join(', ')}): added ${bytes(facets.added)} (<= 120); alone, page included, ${bytes(facets.alone)}`,
    ...knownItems.misses.map((miss) => `  missed: ${miss}`),
  ];
  return `${lines.join('\n')}\n`;
}
