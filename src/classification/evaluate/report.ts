import { categories, riskLevels } from '../../catalog/classification.ts';
import { calibrationOf } from './calibration.ts';
import type { Answered } from './labelled.ts';
import { measures, percent } from './measures.ts';
import { groupIds, groupsOf, groupTitles, type AnswerMetrics, type Metrics } from './metrics.ts';
import { textTable } from './text-table.ts';

function confusionTable(title: string, confusion: Metrics['categoryConfusion'], names: readonly string[]): string {
  const columns = [...names, 'unknown'];
  return textTable([
    [`${title} \\ ours`, ...columns],
    ...names.map((name) => [name, ...columns.map((ours) => String(confusion[name]?.[ours] ?? 0))]),
  ]);
}

function answersTable(title: string, answers: Record<string, AnswerMetrics>): string {
  const rows = Object.entries(answers).map(([name, { precision, recall, f1, count }]) => {
    return [name, percent(precision), percent(recall), f1?.toFixed(3) ?? '–', String(count)];
  });
  return textTable([[title, 'precision', 'recall', 'F1', 'tools'], ...rows]);
}

/** The figures of the groups, per category and level, the confusions and the calibration. */
export function reportText(items: readonly Answered[]): string {
  const groups = groupsOf(items);
  const shown = groupIds.filter((id) => groups[id].count > 0);
  const figures = measures.map(({ title, of }) => [title, ...shown.map((id) => percent(of(groups[id])))]);
  const { notUnsure } = groups;
  return [
    textTable([
      ['', ...shown.map((id) => groupTitles[id])],
      ['Labelled tools', ...shown.map((id) => String(groups[id].count))],
      ...figures,
      ['Answers of high confidence', ...shown.map((id) => percent(groups[id].highConfidence.count / groups[id].count))],
    ]),
    answersTable('Category, sure labels', notUnsure.categories),
    answersTable('Level, sure labels', notUnsure.levels),
    confusionTable('category', notUnsure.categoryConfusion, categories),
    confusionTable('level', notUnsure.riskConfusion, riskLevels),
    textTable([
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
