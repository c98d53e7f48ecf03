import type { SearchFigures, Spread } from '../e2e/search-bench/figures.ts';
import { figure } from './figure.ts';
import type { Row } from './stage.ts';

const bytes = ({ median, worst }: Spread): string =>
  `median ${figure.kilobytes(median)}, worst ${figure.kilobytes(worst)}`;
const times = ({ median, worst }: Spread): string =>
  `median ${figure.milliseconds(median)}, worst ${figure.milliseconds(worst)}`;

/** The figures of the search beside the bars that they are held to. */
export function searchRows({ cold, coldTime, slowTime, warm, knownItems, facets, ...of }: SearchFigures): Row[] {
  return [
    {
      measure: `First search, ${of.coldQuestions} new visitors`,
      figure: bytes(cold.all),
      bar: 'median 430 KB, worst 480 KB',
      met: cold.all.median <= 430_000 && cold.all.worst <= 480_000,
      baseline: `the page without a search: ${bytes(cold.page)}`,
    },
    {
      measure: 'First search, exact names on loopback',
      figure: times(coldTime.exactName),
      bar: '200 ms',
      met: coldTime.exactName.median <= 200,
      baseline: `at 10 Mbit/s and 40 ms: ${times(slowTime.exactName)}`,
    },
    {
      measure: 'First search, all results at 10 Mbit/s and 40 ms',
      figure: times(slowTime.complete),
      bar: '1.5 s',
      met: slowTime.complete.median <= 1500,
      baseline: `on loopback: ${times(coldTime.complete)}`,
    },
    {
      measure: `Following searches, ${figure.count(warm.questions)} questions`,
      figure: bytes(warm.bytes),
      bar: 'median 40 KB, worst 120 KB',
      met: warm.bytes.median <= 40_000 && warm.bytes.worst <= 120_000,
      baseline: `first search without its page: ${bytes(cold.search)}`,
    },
    {
      measure: 'Following searches, time on loopback',
      figure: times(warm.complete),
      bar: 'median 200 ms',
      met: warm.complete.median <= 200,
      baseline: `first search: ${times(coldTime.complete)}`,
    },
    {
      measure: `${figure.count(knownItems.questions)} questions with one right answer`,
      figure: `first ${figure.percent(knownItems.first)}, in the first five ${figure.percent(knownItems.firstFive)}`,
      bar: 'first 90 %, in the first five 98 %',
      met: knownItems.first >= 0.9 && knownItems.firstFive >= 0.98,
      baseline: Object.entries(knownItems.firstByKind)
        .map(([kind, share]) => `${kind} ${figure.percent(share)}`)
        .join(', '),
    },
    {
      measure: 'The busiest facet',
      figure: `${figure.kilobytes(facets.added.worst)} more`,
      bar: '120 KB more',
      met: facets.added.worst <= 120_000,
      baseline: `chosen alone, with its page: ${figure.kilobytes(facets.alone.worst)}`,
    },
  ];
}
