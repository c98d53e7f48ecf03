import type { Assessment } from './assess.ts';
import type { RiskRow } from './risk.ts';
import type { Topic } from './topics.ts';

/** How often the category was right on labelled tools, by what spoke for it beyond the next category. */
const unopposed: readonly (readonly [atLeast: number, right: number])[] = [
  [1.8, 0.99],
  [1.4, 0.975],
  [1, 0.955],
  [0.6, 0.94],
  [0, 0.86],
];
const opposed: readonly (readonly [atLeast: number, right: number])[] = [
  [1, 0.88],
  [0.3, 0.81],
  [-10, 0.68],
];

/** How often a row's level was right on labelled tools whose category was right; few tools count for less than many. */
const levelRight: Readonly<Record<string, number>> = {
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

function lookUp(table: readonly (readonly [number, number])[], value: number): number {
  return table.find(([atLeast]) => value >= atLeast)?.[1] ?? 0.5;
}

function levelShare(row: RiskRow, topics: ReadonlySet<Topic>): number {
  const known = levelRight[row.id];
  if (known !== undefined) return known;
  if (doubtful[row.id]?.some((topic) => topics.has(topic))) return 0.84;
  return settled[row.id]?.some((topic) => topics.has(topic)) ? 0.98 : 0.88;
}

/** A doubt counts more than once: the servers to come differ from those that were measured. */
const caution = 1.6;

/** How likely both answers are right, by how often such answers were right on labelled tools. */
export function confidenceOf({ category, weights, view }: Assessment, row: RiskRow): number {
  if (category === 'unknown') return 0;
  const own = weights.get(category) ?? 0;
  const rest = Math.max(0, ...[...weights].filter(([other]) => other !== category).map(([, weight]) => weight));
  const categoryRight = rest === 0 ? lookUp(unopposed, own) : lookUp(opposed, own - rest);
  const bothRight = categoryRight * levelShare(row, view.topics);
  return Math.round(Math.max(0.05, 1 - caution * (1 - bothRight)) * 100) / 100;
}
