import { riskLevels, categories } from '../../catalog/classification.ts';
import { calibrationOf } from './calibration.ts';
import type { Answered } from './labelled.ts';
import { groupsOf, metricsOf, type Metrics } from './metrics.ts';
import { missGroups } from './misses.ts';

const percent = (value: number | null): string => (value === null ? '–' : `${(value * 100).toFixed(1)} %`);

const figures: readonly (readonly [string, (metrics: Metrics) => string])[] = [
  ['tools', ({ count }) => String(count)],
  ['category accuracy', ({ categoryAccuracy }) => percent(categoryAccuracy)],
  ['macro-F1', ({ macroF1 }) => macroF1?.toFixed(3) ?? '–'],
  ['exact risk level', ({ riskAccuracy }) => percent(riskAccuracy)],
  ['within one level', ({ withinOneLevel }) => percent(withinOneLevel)],
  ['missed danger', ({ missedDanger }) => percent(missedDanger)],
  ['false alarm', ({ falseAlarm }) => percent(falseAlarm)],
  ['unknown', ({ unknown }) => percent(unknown)],
  ['high confidence', ({ highConfidence, count }) => percent(count === 0 ? null : highConfidence.count / count)],
  ['  category right', ({ highConfidence }) => percent(highConfidence.categoryRight)],
  ['  both right', ({ highConfidence }) => percent(highConfidence.bothRight)],
];

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

function confusionTable(title: string, confusion: Metrics['categoryConfusion'], names: readonly string[]): string {
  const head = [`${title} \\ ours`, ...names, 'unknown'];
  return table([
    head,
    ...names.map((name) => [name, ...[...names, 'unknown'].map((ours) => String(confusion[name]?.[ours] ?? 0))]),
  ]);
}

/** The figures of the three groups, per category, and the confusions. */
export function reportText(items: readonly Answered[]): string {
  const groups = groupsOf(items);
  const columns = [groups.notUnsure, groups.all, groups.random];
  const perCategory = categories.map((name) => {
    const { precision, recall, f1, count } = groups.notUnsure.categories[name] ?? {
      precision: 0,
      recall: 0,
      f1: 0,
      count: 0,
    };
    return [name, percent(precision), percent(recall), f1.toFixed(3), String(count)];
  });
  return [
    table([['', 'not unsure', 'all', 'random'], ...figures.map(([name, value]) => [name, ...columns.map(value)])]),
    table([['not unsure', 'precision', 'recall', 'F1', 'tools'], ...perCategory]),
    confusionTable('category', groups.notUnsure.categoryConfusion, categories),
    confusionTable('level', groups.notUnsure.riskConfusion, riskLevels),
    table([
      ['confidence', 'tools', 'mean', 'category right', 'both right'],
      ...calibrationOf(items).map((bin) => [
        `${bin.from}–${bin.to}`,
        String(bin.count),
        percent(bin.meanConfidence),
        percent(bin.categoryRight),
        percent(bin.bothRight),
      ]),
    ]),
  ].join('\n\n');
}

/** The figures of each fold, so that a fit to some servers shows as a spread. */
export function foldsText(folds: readonly (readonly Answered[])[]): string {
  const metrics = folds.map((fold) => metricsOf(fold.filter(({ right }) => right.unsure !== true)));
  return table([
    ['not unsure', ...metrics.map((_, index) => `fold ${index + 1}`)],
    ...figures.map(([name, value]) => [name, ...metrics.map(value)]),
  ]);
}

/** Every miss with the rules that fired, by cause. */
export function missesText(items: readonly Answered[]): string {
  return missGroups(items)
    .map(({ cause, misses }) => {
      const lines = misses.map(({ right, ours }) => {
        const fired = ours.evidence.map(({ rule, text }) => `${rule} “${text.slice(0, 40)}”`).join(', ');
        return `  ${right.server.name} › ${right.tool.name}${right.unsure === true ? ' (unsure)' : ''}: ${right.category}/${right.riskLevel}, ours ${ours.category}/${ours.riskLevel} ${ours.confidence.toFixed(2)}${right.why === undefined ? '' : `; ${right.why}`}\n    ${fired || 'no rule fired'}`;
      });
      return `${misses.length} × ${cause}\n${lines.join('\n')}`;
    })
    .join('\n\n');
}
