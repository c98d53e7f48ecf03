import { serverPath } from '../../catalog/server-id.ts';
import { confidenceWord, dayOf, hintRows, originText, transportsOf } from '../../site/fact-card.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { excerpt, reveal } from '../../site/reveal.ts';
import { formatCount } from '../../site/round-down.ts';
import { capabilityTexts } from '../../site/texts/capabilities.ts';
import { categoryTexts } from '../../site/texts/categories.ts';
import { riskLevelTexts } from '../../site/texts/risk-levels.ts';
import { tokenCost } from '../../site/token-cost.ts';
import type { ToolRecord } from '../../site/tool-view.ts';
import { dayLink } from './day-link.ts';
import { hintList } from './hint-list.ts';
import { riskMark } from './risk-mark.ts';

/** A tool's facts, folded where the screen is narrow. */
export function factCard({ server, tool, answer }: ToolRecord): Markup {
  const { riskLevel, category, confidence } = answer;
  const capabilities = answer.capabilities.map(
    (one) => markup`<a href="/capabilities/${one}/">${capabilityTexts[one].label}</a>`,
  );
  return markup`
    <details class="fact-card">
      <summary>Facts</summary>
      <dl>
        <dt>Risk level</dt>
        <dd>${riskMark(riskLevel)} ${riskLevelTexts[riskLevel].label}</dd>
        <dt>Category</dt>
        <dd>
          <a href="/categories/${categoryTexts[category].slug}/">${category}</a>
        </dd>
        <dt>Confidence</dt>
        <dd>${confidenceWord(confidence)} (${confidence.toFixed(2)})</dd>
        <dt>Capabilities</dt>
        <dd>${capabilities.length === 0 ? 'none beside the category' : capabilities}</dd>
        <dt>Author’s hints</dt>
        <dd>${hintList(hintRows(tool, answer))}</dd>
        <dt>Server</dt>
        <dd>
          <a href="${serverPath(server.id)}" dir="auto">${excerpt(server.title, 120)}</a>
        </dd>
        <dt>Version</dt>
        <dd>${server.version ? reveal(server.version) : 'not stated'}</dd>
        <dt>Transport</dt>
        <dd>${transportsOf(server).join(', ') || 'not stated'}</dd>
        <dt>Definition</dt>
        <dd>${originText(server)}, ${dayOf(tool.lastChanged)}</dd>
        <dt>First seen</dt>
        <dd>${dayLink(tool.firstSeen)}</dd>
        <dt>Last changed</dt>
        <dd>${dayLink(tool.lastChanged)}</dd>
        <dt>Context cost</dt>
        <dd>about ${formatCount(tokenCost(tool))} tokens <small>characters ÷ 4</small></dd>
      </dl>
    </details>
  `;
}
