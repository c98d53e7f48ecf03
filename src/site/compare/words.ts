import { capabilities, type Category, type RiskLevel } from '../../catalog/classification.ts';
import { capabilityTexts } from '../texts/capabilities.ts';
import { categoryOrder } from '../texts/categories.ts';
import { riskLevelOrder } from '../texts/risk-levels.ts';

/** What a comparison takes from the site's texts; the page holds it, so that the browser need not load all the rest of them. */
export interface CompareWords {
  /** Ids with their labels, in the site's order. */
  capabilities: [id: string, label: string][];
  categories: Category[];
  levels: RiskLevel[];
}

export const compareWords: CompareWords = {
  capabilities: capabilities.map((id) => [id, capabilityTexts[id].label]),
  categories: categoryOrder,
  levels: riskLevelOrder,
};
