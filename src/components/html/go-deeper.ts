import type { Classification } from '../../catalog/classification.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { rulePath, ruleTitle } from '../../site/rule-view.ts';
import { categoryTexts } from '../../site/texts/categories.ts';
import { riskLevelTexts } from '../../site/texts/risk-levels.ts';

/** Links to the method, the label's pages and the rules that found something. */
export function goDeeper({ category, riskLevel, evidence }: Classification): Markup {
  const rules = [...new Set(evidence.map(({ rule }) => rule))].map((rule) => {
    const path = rulePath(rule);
    return path && markup`<li>Rule: <a href="${path}">${ruleTitle(rule)}</a></li>`;
  });
  return markup`
    <ul class="links">
      <li>
        <a href="/guides/read-a-tool-page/">How to read this page</a>
      </li>
      <li>
        <a href="/guides/method/">How tools are labelled, and how often the labels are right</a>
      </li>
      <li>
        <a href="/guides/put-a-policy-in-force/">How to put a policy in force</a>
      </li>
      <li>
        <a href="/categories/${categoryTexts[category].slug}/">What the category ${category} holds</a>
      </li>
      <li>
        <a href="/risk/${riskLevel}/">What ${riskLevelTexts[riskLevel].label.toLowerCase()} means</a>
      </li>
      ${rules}
    </ul>
  `;
}
