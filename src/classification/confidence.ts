import type { Assessment } from './assess.ts';
import type { RiskRow } from './risk.ts';
import { anyOf } from './match.ts';
import type { Topic } from './topics.ts';
import { words } from './vocabulary/words.ts';

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
  'reads-data settled': 0.981,
  'changes-data settled': 0.985,
  'reads-data doubtful': 0.9,
  'changes-data doubtful': 0.89,
  'reads-data': 0.943,
  'changes-data': 0.93,
  payment: 0.97,
  'bounded-payment': 0.973,
  'removes-own-notes': 0.95,
  'removes-small-thing': 0.92,
  'removes-many-small-things': 0.84,
  'removes-container': 0.965,
  'removes-running-part': 0.85,
  'removes-what-is-named': 0.95,
  'removes-in-bulk': 0.93,
  'removes-for-ever': 0.96,
  'removes-data': 0.91,
  'runs-sandboxed-code': 0.96,
  'runs-caller-code': 0.975,
  'runs-caller-query': 0.975,
  'calls-anything': 0.92,
  'installs-software': 0.82,
  'deploys-to-production': 0.965,
  'bounded-step': 0.965,
  'steers-many': 0.82,
  'starts-or-steers': 0.875,
  'changes-access': 0.96,
  'own-session': 0.91,
  'reaches-outside': 0.93,
  'writes-in-bulk': 0.88,
  'changes-people': 0.84,
  'changes-infrastructure': 0.885,
  'overwrites-files': 0.92,
  'returns-secrets': 0.91,
  'reads-any-path': 0.85,
  'returns-private-data': 0.925,
  'reads-host-files': 0.84,
  'reads-by-query': 0.98,
  'fetches-any-address': 0.905,
};

/** Of a row that too few labelled tools reached. */
const otherLevelRight = 0.85;

export const confidenceTables: ConfidenceTables = {
  unopposed: [
    [1.8, 0.994],
    [1.6, 0.984],
    [1.4, 0.98],
    [0.8, 0.965],
    [0.6, 0.93],
    [0, 0.9],
  ],
  opposed: [
    [0.8, 0.89],
    [0.4, 0.8],
    [0.2, 0.72],
    [-10, 0.7],
  ],
  levelRight,
};

/** Where the default level of a plain read or change was hardly ever wrong. */
const settled: Readonly<Record<string, ReadonlySet<Topic>>> = {
  'reads-data': topics(
    'chain source tasks research social maps code ads shop payment agents weather simulated travel media web docs cloud',
  ),
  'changes-data': topics(
    'tasks source notes media database chat files contacts desktop health social mail shop market web calendar observability',
  ),
};
/** Where the default level is often too low. */
const doubtful: Readonly<Record<string, ReadonlySet<Topic>>> = {
  'reads-data': topics('chat notes calendar mail contacts desktop shell security bank browser support files people'),
  'changes-data': topics('shell code cloud security bank agents'),
};

function topics(names: string): ReadonlySet<Topic> {
  return words(names) as ReadonlySet<Topic>;
}

/** What the share of a right level is kept by: the row, and for a plain read or change whether its default level holds there. */
export function levelKey(row: RiskRow, about: ReadonlySet<Topic>): string {
  const inAny = (listed: ReadonlySet<Topic> | undefined): boolean => listed !== undefined && anyOf(about, listed);
  if (inAny(doubtful[row.id])) return `${row.id} doubtful`;
  return inAny(settled[row.id]) ? `${row.id} settled` : row.id;
}

/** What speaks for the category: its weight, less the next category's when there is one. */
export function marginOf({ category, weights }: Assessment): { opposed: boolean; margin: number } {
  const rest = Math.max(0, ...[...weights].filter(([other]) => other !== category).map(([, weight]) => weight));
  return { opposed: rest > 0, margin: (weights.get(category) ?? 0) - rest };
}

/** A doubt counts more than once: the servers to come differ from those that were measured. */
const caution = 2;

/** The most that a definition without a description can have: its name and its parameters are all there is. */
const undescribed = 0.68;
/** And the most where even the name has no verb. */
const unnamed = 0.5;

/** What bounds the confidence of a thin definition, however clear the rest of it is. */
function boundOf({ view }: Assessment): number {
  if (view.description !== '') return 1;
  return view.named === undefined && view.parameters.length === 0 ? unnamed : undescribed;
}

/** How likely both answers are right, by how often such answers were right on labelled tools. */
export function confidenceOf(assessment: Assessment, row: RiskRow, tables = confidenceTables): number {
  if (assessment.category === 'unknown') return 0;
  const { opposed, margin } = marginOf(assessment);
  const steps = opposed ? tables.opposed : tables.unopposed;
  const categoryRight = steps.find(([atLeast]) => margin >= atLeast)?.[1] ?? 0.5;
  const bothRight = categoryRight * (tables.levelRight[levelKey(row, assessment.view.topics)] ?? otherLevelRight);
  const bounded = Math.min(boundOf(assessment), Math.max(0.05, 1 - caution * (1 - bothRight)));
  return Math.round(bounded * 100) / 100;
}
