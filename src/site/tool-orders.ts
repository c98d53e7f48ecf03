import type { CatalogIndex } from './catalog-index.ts';
import { nameOrder } from './name-order.ts';
import { alphabet } from './server-list.ts';
import { riskRank } from './texts/risk-levels.ts';

/** Every tool's position in the index's `tools`, in the orders that lists have: seconds of work in a large catalog, so done once a build. */
export interface ToolOrders {
  /** By risk, then name, then server. */
  worstFirst: number[];
  /** By name as readers sort it, then as the index has them. */
  alphabetical: number[];
}

/** Sorts the tools of the whole catalog. */
export function orderTools({ tools, servers }: Pick<CatalogIndex, 'tools' | 'servers'>): ToolOrders {
  const names = tools.map(({ name }) => name);
  const [order, letters] = [nameOrder(names), nameOrder(names, alphabet)];
  const worstFirst = [...tools.keys()].sort((a, b) => {
    const [one, other] = [tools[a]!, tools[b]!];
    const byRisk = riskRank[other.riskLevel] - riskRank[one.riskLevel];
    if (byRisk !== 0) return byRisk;
    const byName = order[a]! - order[b]!;
    return byName !== 0 ? byName : servers[one.server]!.id < servers[other.server]!.id ? -1 : 1;
  });
  const alphabetical = [...tools.keys()].sort((a, b) => letters[a]! - letters[b]! || a - b);
  return { worstFirst, alphabetical };
}
