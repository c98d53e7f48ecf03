import type { Assessment } from './assess.ts';
import type { RiskRow } from './risk.ts';
import type { Topic } from './topics.ts';

/** From this weight on, up to the step before, the category was right so often on labelled tools. */
export type Step = readonly [atLeast: number, right: number];

/** What was measured on labelled tools; `evaluate --folds` measures it anew without the servers that it is tried on. */
export interface ConfidenceTables {
  /** By the weight of the category when nothing spoke for another one; falling. */
  unopposed: readonly Step[];
  /** By what the category weighs beyond the next one; falling. */
  opposed: readonly Step[];
  /** How often a row's level was right where the category was, by `levelKey`; few tools count for less than many. */
  levelRight: Readonly<Record<string, number>>;
}

const levelRight: Readonly<Record<string, number>> = {
  'reads-data settled': 0.98,
  'changes-data settled': 0.98,
  'reads-data doubtful': 0.84,
  'changes-data doubtful': 0.84,
  payment: 0.955,
  'bounded-payment': 0.97,
  'removes-small-thing': 0.93,
  'removes-many-small-things': 0.75,
  'removes-container': 0.94,
  'removes-running-part': 0.82,
  'removes-in-bulk': 0.9,
  'removes-for-ever': 0.9,
  'removes-data': 0.91,
  'runs-sandboxed-code': 0.96,
  'runs-caller-code': 0.97,
  'runs-caller-query': 0.98,
  'calls-anything': 0.95,
  'installs-software': 0.86,
  'deploys-to-production': 0.95,
  'bounded-step': 0.96,
  'steers-many': 0.75,
  'starts-or-steers': 0.87,
  'changes-access': 0.86,
  'own-session': 0.92,
  'reaches-outside': 0.89,
  'writes-in-bulk': 0.92,
  'changes-people': 0.82,
  'changes-infrastructure': 0.88,
  'overwrites-files': 0.95,
  'returns-secrets': 0.87,
  'reads-any-path': 0.8,
  'returns-private-data': 0.94,
  'reads-host-files': 0.95,
  'reads-by-query': 0.97,
  'fetches-any-address': 0.96,
};

/** Of a row that too few labelled tools reached. */
const otherLevelRight = 0.88;

export const confidenceTables: ConfidenceTables = {
  unopposed: [
    [1.8, 0.99],
    [1.4, 0.975],
    [1, 0.955],
    [0.6, 0.94],
    [0, 0.86],
  ],
  opposed: [
    [1, 0.88],
    [0.3, 0.81],
    [-10, 0.68],
  ],
  levelRight,
};

/** Where a plain read is of public data, and where a plain change is of ordinary content: the default level holds there. */
const settled: Readonly<Record<string, readonly Topic[]>> = {
  'reads-data': [
    'chain',
    'market',
    'trading',
    'tasks',
    'web',
    'social',
    'research',
    'maps',
    'weather',
    'shop',
    'simulated',
  ],
  'changes-data': [
    'tasks',
    'source',
    'media',
    'notes',
    'chat',
    'database',
    'files',
    'contacts',
    'social',
    'web',
    'mail',
    'health',
    'shop',
  ],
};
/** Where the default level is often too low. */
const doubtful: Readonly<Record<string, readonly Topic[]>> = {
  'reads-data': [
    'bank',
    'payment',
    'security',
    'mail',
    'chat',
    'support',
    'calendar',
    'cloud',
    'database',
    'agents',
    'shell',
    'health',
    'people',
    'files',
  ],
  'changes-data': ['shell', 'code', 'desktop', 'cloud', 'security', 'agents', 'observability'],
};

/** What the share of a right level is kept by: the row, and for a plain read or change whether its default level holds there. */
export function levelKey(row: RiskRow, topics: ReadonlySet<Topic>): string {
  if (doubtful[row.id]?.some((topic) => topics.has(topic))) return `${row.id} doubtful`;
  return settled[row.id]?.some((topic) => topics.has(topic)) ? `${row.id} settled` : row.id;
}

/** What speaks for the category: its weight, less the next category's when there is one. */
export function marginOf({ category, weights }: Assessment): { opposed: boolean; margin: number } {
  const rest = Math.max(0, ...[...weights].filter(([other]) => other !== category).map(([, weight]) => weight));
  return { opposed: rest > 0, margin: (weights.get(category) ?? 0) - rest };
}

/** A doubt counts more than once: the servers to come differ from those that were measured. */
const caution = 1.6;

/** How likely both answers are right, by how often such answers were right on labelled tools. */
export function confidenceOf(assessment: Assessment, row: RiskRow, tables = confidenceTables): number {
  if (assessment.category === 'unknown') return 0;
  const { opposed, margin } = marginOf(assessment);
  const steps = opposed ? tables.opposed : tables.unopposed;
  const categoryRight = steps.find(([atLeast]) => margin >= atLeast)?.[1] ?? 0.5;
  const bothRight = categoryRight * (tables.levelRight[levelKey(row, assessment.view.topics)] ?? otherLevelRight);
  return Math.round(Math.max(0.05, 1 - caution * (1 - bothRight)) * 100) / 100;
}
