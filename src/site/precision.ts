import { capabilities, type Capability } from '../catalog/classification.ts';
import type { AccuracyTable } from '../classification/evaluate/accuracy.ts';
import type { Share } from '../classification/evaluate/interval.ts';
import type { RulePrecision } from '../classification/evaluate/precision.ts';
import { intervalText, shareText } from './share-text.ts';
import { capabilityTexts } from './texts/capabilities.ts';
import { accuracyFiles, readAccuracy, readClaims, type FigureTable } from './accuracy.ts';

/** The published sets whose labels say how rules and capabilities do, with what each is called. */
const sets = [
  { title: 'Labels of development', table: await readAccuracy(accuracyFiles.dev) },
  { title: 'Labels of this catalog', table: await readAccuracy(accuracyFiles.catalog) },
] as const;

function inEach<T>(figure: (table: AccuracyTable) => T | undefined): { title: string; value: T }[] {
  return sets.flatMap(({ title, table }) => {
    const value = table === undefined ? undefined : figure(table);
    return value === undefined ? [] : [{ title, value }];
  });
}

/** A row a figure, a column a set of labels: narrow enough for a telephone. */
function bySet<T>(
  found: { title: string; value: T }[],
  figures: readonly [label: string, (value: T) => string][],
): FigureTable {
  return {
    head: ['Measured with', ...found.map(({ title }) => title)],
    rows: figures.map(([label, figure]) => ({ label, cells: found.map(({ value }) => figure(value)) })),
  };
}

/** How a rule did where it decided; what it never decides on a labelled tool has no row. */
export function rulePrecisionTable(id: string): FigureTable {
  const found = inEach(({ rules }) => rules[id]);
  const decides = (of: 'category' | 'level') => found.some(({ value }) => value[of].count > 0);
  return bySet(found, [
    ['Labelled tools on which it fired', ({ fired }) => String(fired)],
    ...(['category', 'level'] as const).filter(decides).flatMap((of): [string, (value: RulePrecision) => string][] => [
      [`${of === 'category' ? 'Category' : 'Risk level'} right where it decided`, (value) => shareText(value[of])],
      ['95 % interval', (value) => intervalText(value[of])],
    ]),
  ]);
}

function sum(shares: readonly Share[]): Share {
  return shares.reduce((all, { count, right }) => ({ count: all.count + count, right: all.right + right }), {
    count: 0,
    right: 0,
  });
}

/** Over all labels: how often a rule was right where it decided the category, or the level when it says nothing of the category. */
export function rulePrecision(id: string, ofCategory: boolean): Share {
  return sum(inEach(({ rules }) => rules[id]?.[ofCategory ? 'category' : 'level']).map(({ value }) => value));
}

const claims = await readClaims();

/** How often a reader agreed that a tool has the capability; `undefined` when nothing was published. */
export function capabilityPrecision(capability: Capability): Share | undefined {
  return claims?.capabilities[capability];
}

/** How often the capability itself is right, and how often category and level of the tools that have it. */
export function capabilityTable(capability: Capability): FigureTable {
  const claimed = capabilityPrecision(capability);
  const answers = inEach((table) => table.capabilities[capability]);
  const rows = [
    ...(claimed === undefined ? [] : [{ title: 'A reader says so too', value: claimed }]),
    ...answers.map(({ title, value }) => ({ title: `Category and level right: ${title.toLowerCase()}`, value })),
  ];
  return {
    head: ['Of tools with this capability', 'Right', '95 % interval'],
    rows: rows.map(({ title, value }) => ({ label: title, cells: [shareText(value), intervalText(value)] })),
  };
}

/** How often a reader agreed, a row a capability. */
export function claimFigures(): FigureTable {
  return {
    head: ['Capability', 'Right, as a reader says', '95 % interval'],
    rows: capabilities.map((capability) => {
      const share = capabilityPrecision(capability) ?? { count: 0, right: 0 };
      return { label: capabilityTexts[capability].label, cells: [shareText(share), intervalText(share)] };
    }),
  };
}
