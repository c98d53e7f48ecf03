import { confidenceWord } from '../../site/fact-card.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { toolRecordNotes } from '../../site/record-notes.ts';
import { reveal } from '../../site/reveal.ts';
import { categoryTexts } from '../../site/texts/categories.ts';
import { riskLevelTexts } from '../../site/texts/risk-levels.ts';
import type { ToolRecord } from '../../site/tool-view.ts';
import { verdict } from '../../site/verdict.ts';
import { recordNotes } from './record-notes.ts';
import { riskMark } from './risk-mark.ts';

/** What a tool's page begins with: its labels, its name and the verdict. */
export function toolSummary({ server, tool, answer }: ToolRecord): Markup {
  const { category, riskLevel, confidence } = answer;
  return markup`
    <header class="summary">
      <p class="labels">
        <a class="badge ${riskLevel}" href="/risk/${riskLevel}/">
          ${riskMark(riskLevel)}
          ${riskLevelTexts[riskLevel].label}
        </a>
        <a href="/categories/${categoryTexts[category].slug}/">${category}</a>
        <span>${confidenceWord(confidence)} confidence</span>
      </p>
      <h1 class="mono" dir="auto">${reveal(tool.name)}</h1>
      <p class="verdict">${verdict(answer)}</p>
      ${recordNotes(toolRecordNotes(server, tool))}
      <p>
        <a class="jump" href="#control">How to control it</a>
      </p>
    </header>
  `;
}
