import type { Capability, Category, RiskLevel } from '../catalog/classification.ts';
import type { CatalogIndex } from './catalog-index.ts';
import { orderTools, type ToolOrders } from './tool-orders.ts';

/** Positions in the index's `tools`, worst first, then by name. */
export type ToolList = readonly number[];

export interface ToolGroups {
  byCategory: Map<Category, ToolList>;
  byLevel: Map<RiskLevel, ToolList>;
  byCapability: Map<Capability, ToolList>;
  /** By exact name: the same tool of other servers. */
  byName: Map<string, ToolList>;
  /** By `kindOf`: tools of other names that do the same. */
  byKind: Map<string, ToolList>;
  /** Every tool. */
  worstFirst: ToolList;
  /** Every tool, A to Z. */
  alphabetical: ToolList;
  /** By position in the index's `tools`: its place in `worstFirst`, and so its order in every list. */
  rank: Int32Array;
}

/** Tools of one kind have the category and all capabilities in common. */
export function kindOf(tool: { category: Category; capabilities: readonly Capability[] }): string {
  return [tool.category, ...tool.capabilities].join(' ');
}

function add<Key>(groups: Map<Key, number[]>, key: Key, tool: number): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [tool]);
  else group.push(tool);
}

/** All groups in one pass over the sorted tools, so that every list is sorted. */
export function groupTools(
  index: Pick<CatalogIndex, 'tools' | 'servers'>,
  { worstFirst, alphabetical }: ToolOrders = orderTools(index),
): ToolGroups {
  const { tools } = index;
  const [byCategory, byLevel] = [new Map<Category, number[]>(), new Map<RiskLevel, number[]>()];
  const [byCapability, byName, byKind] = [
    new Map<Capability, number[]>(),
    new Map<string, number[]>(),
    new Map<string, number[]>(),
  ];
  const rank = new Int32Array(tools.length);
  for (const [place, position] of worstFirst.entries()) {
    rank[position] = place;
    const tool = tools[position]!;
    add(byCategory, tool.category, position);
    add(byLevel, tool.riskLevel, position);
    for (const capability of tool.capabilities) add(byCapability, capability, position);
    add(byName, tool.name, position);
    if (tool.category !== 'unknown') add(byKind, kindOf(tool), position);
  }
  return { byCategory, byLevel, byCapability, byName, byKind, worstFirst, alphabetical, rank };
}

/** Where the tool stands in a list that holds it; found by halving, since a list may hold a hundred thousand. */
export function placeIn(list: ToolList, rank: Int32Array, position: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rank[list[middle]!]! < rank[position]!) low = middle + 1;
    else high = middle;
  }
  return low;
}
