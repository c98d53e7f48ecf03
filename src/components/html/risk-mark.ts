import type { RiskLevel } from '../../catalog/classification.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { riskLevelOrder } from '../../site/texts/risk-levels.ts';

const draw = (level: RiskLevel): Markup =>
  markup`<svg class="mark ${level}" aria-hidden="true"><use href="/marks.svg#${level}"/></svg>`;
const marks = new Map(riskLevelOrder.map((level) => [level, draw(level)]));

/** The level's sign: a shape, so that it reads without colour. */
export function riskMark(level: RiskLevel): Markup {
  return marks.get(level) ?? draw(level);
}
