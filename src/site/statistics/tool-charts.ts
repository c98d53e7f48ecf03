import { capabilities, type Category, type RiskLevel } from '../../catalog/classification.ts';
import { findingKinds } from '../../catalog/findings/kinds/index.ts';
import type { CatalogIndex } from '../catalog-index.ts';
import type { Counts } from '../counts.ts';
import { capabilityTexts } from '../texts/capabilities.ts';
import { categoryOrder, categoryTexts } from '../texts/categories.ts';
import { hintTexts, type Hint } from '../texts/hints.ts';
import { riskLevelOrder, riskLevelTexts } from '../texts/risk-levels.ts';
import type { Chart, ChartPart, ChartRow } from './chart.ts';

/** The part of a bar that has no parts. */
export const plain: ChartPart = { label: 'Count', style: 'one' };

/** The parts of a bar that is divided by risk level, worst first. */
export const levelParts: ChartPart[] = riskLevelOrder.map((level) => ({ label: level, style: level, mark: level }));

const categoryHref = (category: Category): string => `/categories/${categoryTexts[category].slug}/`;

function levelsOfCategory({ tools }: CatalogIndex): Map<Category, Record<RiskLevel, number>> {
  const table = new Map<Category, Record<RiskLevel, number>>();
  for (const { category, riskLevel } of tools) {
    const row = table.get(category) ?? { critical: 0, high: 0, medium: 0, low: 0, unknown: 0 };
    row[riskLevel] += 1;
    table.set(category, row);
  }
  return table;
}

function categoryCharts(index: CatalogIndex, counts: Counts): Chart[] {
  const byCategory = levelsOfCategory(index);
  return [
    {
      id: 'levels',
      title: 'Tools by risk level',
      lead: 'How bad one wrong, repeated or injected call can be.',
      what: 'Risk level',
      parts: [plain],
      rows: riskLevelOrder.map((level) => ({
        label: riskLevelTexts[level].label,
        href: `/risk/${level}/`,
        values: [counts.levels[level]],
        style: level,
      })),
      of: counts.tools,
    },
    {
      id: 'categories',
      title: 'Tools by category',
      lead: 'What kind of effect one call has; each tool has one.',
      what: 'Category',
      parts: [plain],
      rows: categoryOrder.map((category) => ({
        label: category,
        href: categoryHref(category),
        values: [counts.categories[category]],
      })),
      of: counts.tools,
    },
    {
      id: 'categories-by-level',
      title: 'Risk levels within each category',
      lead: 'Each bar is a whole category, divided by level, worst first.',
      what: 'Category',
      parts: levelParts,
      rows: categoryOrder.map((category) => ({
        label: category,
        href: categoryHref(category),
        values: riskLevelOrder.map((level) => byCategory.get(category)?.[level] ?? 0),
      })),
      share: true,
    },
  ];
}

function capabilityChart({ tools }: CatalogIndex): Chart {
  const found = new Map<string, number>();
  for (const { capabilities: own } of tools) for (const one of own) found.set(one, (found.get(one) ?? 0) + 1);
  return {
    id: 'capabilities',
    title: 'Tools by capability',
    lead: 'A tool has any number of capabilities beside its category, so the shares do not add up to a whole.',
    what: 'Capability',
    parts: [plain],
    rows: capabilities
      .map((one) => ({
        label: capabilityTexts[one].label,
        href: `/capabilities/${one}/`,
        values: [found.get(one) ?? 0],
      }))
      .toSorted((a, b) => b.values[0]! - a.values[0]!),
    of: tools.length,
  };
}

function confidenceChart({ tools }: CatalogIndex): Chart {
  const bins = Array.from({ length: 10 }, () => 0);
  for (const { confidence } of tools) {
    const bin = Math.min(9, Math.floor(confidence * 10 + 1e-9));
    bins[bin] = bins[bin]! + 1;
  }
  const rows: ChartRow[] = bins.map((count, bin) => ({
    label: bin === 9 ? 'from 0.9' : `${(bin / 10).toFixed(1)} to ${((bin + 1) / 10).toFixed(1)}`,
    values: [count],
  }));
  return {
    id: 'confidence',
    title: 'Tools by confidence of the label',
    lead: 'How likely both answers are right, as the classifier says. The method guide says how often that is so.',
    what: 'Confidence',
    parts: [plain],
    rows: rows.slice(bins.findIndex((count) => count > 0)).toReversed(),
    of: tools.length,
  };
}

function hintChart({ hints, tools }: CatalogIndex): Chart {
  return {
    id: 'hints',
    title: 'Hints that authors declare, and what the definitions say',
    lead: 'A hint that the author set and our answer contradicts is a conflict. A hint that is not set is not counted.',
    what: 'Hint',
    parts: [
      { label: 'Declared, not contradicted', style: 'hollow' },
      { label: 'Declared and contradicted', style: 'high' },
    ],
    rows: (Object.keys(hintTexts) as Hint[]).map((hint) => {
      const { yes, no, conflicts } = hints[hint];
      return { label: hint, values: [yes + no - conflicts, conflicts] };
    }),
    of: tools.length,
  };
}

function findingChart({ findings }: CatalogIndex): Chart {
  return {
    id: 'findings',
    title: 'Findings by kind',
    lead: 'In how many tools and servers each kind was found in their own text.',
    what: 'Kind',
    parts: [plain],
    rows: findingKinds
      .map(({ id }) => ({ label: id, href: `/findings/${id}/`, values: [findings[id]?.length ?? 0] }))
      .filter(({ values }) => values[0]! > 0)
      .toSorted((a, b) => b.values[0]! - a.values[0]!),
  };
}

/** What is counted of tools. */
export function toolCharts(index: CatalogIndex, counts: Counts): Chart[] {
  return [
    ...categoryCharts(index, counts),
    capabilityChart(index),
    confidenceChart(index),
    hintChart(index),
    findingChart(index),
  ];
}
