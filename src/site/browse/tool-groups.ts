import { capabilities } from '../../catalog/classification.ts';
import type { CatalogIndex } from '../catalog-index.ts';
import { initialOf } from '../server-list.ts';
import { capabilityTexts } from '../texts/capabilities.ts';
import { categoryOrder, categoryTexts } from '../texts/categories.ts';
import { riskLevelOrder } from '../texts/risk-levels.ts';
import type { ToolGroups } from '../tool-groups.ts';
import { presentLists, type ListGroup } from './list.ts';

/** The tools by the first letter of their names, A to Z by name within a letter. */
function byInitial({ tools }: Pick<CatalogIndex, 'tools'>, { alphabetical }: ToolGroups): Map<string, number[]> {
  const letters = new Map<string, number[]>();
  for (const position of alphabetical) {
    const letter = initialOf(tools[position]!.name);
    const group = letters.get(letter);
    if (group === undefined) letters.set(letter, [position]);
    else group.push(position);
  }
  return letters;
}

/** Every list of tools that has pages, as positions in the index's `tools`. Those of a level, category or capability are on its page. */
export function toolListGroups(index: Pick<CatalogIndex, 'tools'>, groups: ToolGroups): ListGroup<number>[] {
  const letters = byInitial(index, groups);
  const riskiest = { order: 'riskiest first' };
  return [
    presentLists('Order', [
      {
        path: '/tools/',
        label: 'Riskiest',
        title: 'Tools by risk',
        items: groups.worstFirst,
        ...riskiest,
        always: true,
      },
    ]),
    presentLists(
      'A to Z',
      [...letters.keys()].sort().map((letter) => ({
        path: `/tools/${letter === '#' ? 'other' : letter.toLowerCase()}/`,
        label: letter,
        title:
          letter === '#' ? 'Tools whose names begin with no Latin letter' : `Tools whose names begin with ${letter}`,
        order: 'A to Z',
        items: letters.get(letter) ?? [],
      })),
    ),
    presentLists(
      'Risk',
      riskLevelOrder.map((level) => ({
        path: `/risk/${level}/`,
        label: level,
        title: `Tools of ${level} risk`,
        items: groups.byLevel.get(level) ?? [],
        choice: { risk: level },
        ...riskiest,
      })),
    ),
    presentLists(
      'Category',
      categoryOrder.map((category) => ({
        path: `/categories/${categoryTexts[category].slug}/`,
        label: category,
        title: `Tools of category ${category}`,
        items: groups.byCategory.get(category) ?? [],
        choice: { category },
        ...riskiest,
      })),
    ),
    presentLists(
      'Capability',
      capabilities.map((capability) => ({
        path: `/capabilities/${capability}/`,
        label: capabilityTexts[capability].label,
        title: capabilityTexts[capability].label,
        items: groups.byCapability.get(capability) ?? [],
        choice: { capability },
        ...riskiest,
      })),
    ),
    presentLists('Author’s hints', [
      {
        path: '/tools/conflicts/',
        label: 'conflict with our answer',
        title: 'Tools whose hints conflict with our answer',
        items: groups.worstFirst.filter((position) => index.tools[position]!.conflict),
        ...riskiest,
      },
    ]),
  ];
}
