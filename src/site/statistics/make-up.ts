import type { Classification } from '../../catalog/classification.ts';
import { categoryOrder, categoryTexts } from '../texts/categories.ts';
import { riskLevelOrder } from '../texts/risk-levels.ts';
import type { Chart } from './chart.ts';
import { levelParts } from './tool-charts.ts';

/** A server's tools by category, each bar divided by risk level. */
export function makeUpChart(answers: readonly Classification[]): Chart {
  return {
    id: 'make-up',
    title: 'Its tools by category and risk',
    lead: 'The longest bar is the category with the most tools; each is divided by risk level, worst first.',
    what: 'Category',
    parts: levelParts.filter(({ style }) => answers.some(({ riskLevel }) => riskLevel === style)),
    rows: categoryOrder
      .map((category) => ({ category, own: answers.filter((answer) => answer.category === category) }))
      .filter(({ own }) => own.length > 0)
      .map(({ category, own }) => ({
        label: category,
        href: `/categories/${categoryTexts[category].slug}/`,
        values: riskLevelOrder
          .filter((level) => answers.some(({ riskLevel }) => riskLevel === level))
          .map((level) => own.filter(({ riskLevel }) => riskLevel === level).length),
      })),
    of: answers.length,
  };
}
