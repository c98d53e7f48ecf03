import type { RiskLevel } from '../../catalog/classification.ts';
import { markup, type Markup, type Piece } from '../../site/markup.ts';
import { riskLevelOrder } from '../../site/texts/risk-levels.ts';
import { riskMark } from './risk-mark.ts';

type Levels = Partial<Record<RiskLevel, number>>;

function barOf(levels: Levels, present: readonly RiskLevel[], total: number): Markup {
  let x = 0;
  const parts = present.map((level) => {
    const [start, width] = [x, (100 * (levels[level] ?? 0)) / total];
    x += width;
    const drawn = Math.max(width - 0.3, 0.2).toFixed(2);
    return markup`<rect class="bar ${level}" x="${start.toFixed(2)}" width="${drawn}" height="6"></rect>`;
  });
  return markup`<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}

/** How many tools each level has, drawn and in words. `linked` links each count to the level's page of the whole catalog. */
export function riskBar(levels: Levels, linked = false): Piece {
  const present = riskLevelOrder.filter((level) => levels[level]);
  const total = present.reduce((sum, level) => sum + (levels[level] ?? 0), 0);
  if (total === 0) return undefined;
  const legend = present.map((level) => {
    const word = linked ? markup`<a href="/risk/${level}/">${level}</a>` : level;
    return markup`<li>${riskMark(level)} <b>${levels[level]?.toLocaleString('en-US')}</b> ${word}</li>`;
  });
  return markup`
    <div class="risk-bar">
      ${barOf(levels, present, total)}
      <ul class="legend">${legend}</ul>
    </div>
  `;
}
