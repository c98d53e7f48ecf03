import { categories, highConfidence, riskLevels } from '../../catalog/classification.ts';
import type { Answered } from './labelled.ts';

/** How often one answer, a category or a level, is right when given, and how often it is found when due; a share of nothing is `null`. */
export interface AnswerMetrics {
  precision: number | null;
  recall: number | null;
  f1: number | null;
  /** Labelled tools with this answer. */
  count: number;
}

/** Shares are from 0 to 1; a share of nothing is `null`. */
export interface Metrics {
  count: number;
  categoryAccuracy: number | null;
  macroF1: number | null;
  categories: Record<string, AnswerMetrics>;
  levels: Record<string, AnswerMetrics>;
  riskAccuracy: number | null;
  withinOneLevel: number | null;
  /** Of the tools labelled high or critical, the share that we call low or medium. */
  missedDanger: number | null;
  /** Of the tools labelled low, the share that we call high or critical. */
  falseAlarm: number | null;
  /** Share of our answers that are `unknown`, among tools with a description. */
  unknown: number | null;
  /** Of the answers with high confidence, the share whose category, and whose both answers, are right. */
  highConfidence: { count: number; categoryRight: number | null; bothRight: number | null };
  /** Labelled category, then ours, then the number of tools. */
  categoryConfusion: Record<string, Record<string, number>>;
  /** Labelled level, then ours, then the number of tools. */
  riskConfusion: Record<string, Record<string, number>>;
}

function share(items: readonly Answered[], holds: (item: Answered) => boolean): number | null {
  return items.length === 0 ? null : items.filter(holds).length / items.length;
}

function sameCategory({ right, ours }: Answered): boolean {
  return right.category === ours.category;
}

function sameLevel({ right, ours }: Answered): boolean {
  return right.riskLevel === ours.riskLevel;
}

/** `unknown` is no level's neighbour. */
function withinOne({ right, ours }: Answered): boolean {
  const level = riskLevels.indexOf(ours.riskLevel as (typeof riskLevels)[number]);
  return level >= 0 && Math.abs(level - riskLevels.indexOf(right.riskLevel)) <= 1;
}

function ofAnswer(items: readonly Answered[], key: 'category' | 'riskLevel', answer: string): AnswerMetrics {
  const labelled = items.filter(({ right }) => right[key] === answer);
  const given = items.filter(({ ours }) => ours[key] === answer);
  const both = labelled.filter(({ ours }) => ours[key] === answer).length;
  return {
    precision: given.length === 0 ? null : both / given.length,
    recall: labelled.length === 0 ? null : both / labelled.length,
    f1: labelled.length + given.length === 0 ? null : (2 * both) / (labelled.length + given.length),
    count: labelled.length,
  };
}

function confusion(items: readonly Answered[], key: 'category' | 'riskLevel'): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {};
  for (const { right, ours } of items) {
    const row = (table[right[key]] ??= {});
    row[ours[key]] = (row[ours[key]] ?? 0) + 1;
  }
  return table;
}

/** Every figure of one group of answers. The macro average is over the categories that the labels hold. */
export function metricsOf(items: readonly Answered[]): Metrics {
  const perCategory = Object.fromEntries(
    categories.map((category) => [category, ofAnswer(items, 'category', category)]),
  );
  const present = Object.values(perCategory).filter(({ count }) => count > 0);
  const described = items.filter(({ right }) => (right.tool.description ?? '').trim() !== '');
  const high = items.filter(({ ours }) => ours.confidence >= highConfidence);
  return {
    count: items.length,
    categoryAccuracy: share(items, sameCategory),
    macroF1: present.length === 0 ? null : present.reduce((sum, { f1 }) => sum + (f1 ?? 0), 0) / present.length,
    categories: perCategory,
    levels: Object.fromEntries(riskLevels.map((level) => [level, ofAnswer(items, 'riskLevel', level)])),
    riskAccuracy: share(items, sameLevel),
    withinOneLevel: share(items, withinOne),
    missedDanger: share(
      items.filter(({ right }) => right.riskLevel === 'high' || right.riskLevel === 'critical'),
      ({ ours }) => ours.riskLevel === 'low' || ours.riskLevel === 'medium',
    ),
    falseAlarm: share(
      items.filter(({ right }) => right.riskLevel === 'low'),
      ({ ours }) => ours.riskLevel === 'high' || ours.riskLevel === 'critical',
    ),
    unknown: share(described, ({ ours }) => ours.category === 'unknown'),
    highConfidence: {
      count: high.length,
      categoryRight: share(high, sameCategory),
      bothRight: share(high, (item) => sameCategory(item) && sameLevel(item)),
    },
    categoryConfusion: confusion(items, 'category'),
    riskConfusion: confusion(items, 'riskLevel'),
  };
}

/** The groups of labelled tools that every report shows, in its order. */
export const groupIds = ['notUnsure', 'random', 'whereUnsure', 'all'] as const;
export type GroupId = (typeof groupIds)[number];

/** What each group is called. */
export const groupTitles: Readonly<Record<GroupId, string>> = {
  notUnsure: 'Sure labels',
  random: 'Drawn at random',
  whereUnsure: 'Rules unsure',
  all: 'All labels',
};

/** The figures of each group. But for `all`, the groups leave out what the reader could not decide. */
export function groupsOf(items: readonly Answered[]): Record<GroupId, Metrics> {
  const sure = items.filter(({ right }) => right.unsure !== true);
  return {
    notUnsure: metricsOf(sure),
    random: metricsOf(sure.filter(({ right }) => right.stratum === 'random')),
    whereUnsure: metricsOf(sure.filter(({ right }) => right.stratum === 'unsure')),
    all: metricsOf(items),
  };
}
