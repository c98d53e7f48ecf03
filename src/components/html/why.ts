import type { Override } from '../../catalog/override.ts';
import { evidenceByRule } from '../../site/evidence-by-rule.ts';
import { markup, type Piece } from '../../site/markup.ts';
import { overrideOf } from '../../site/override-note.ts';
import { reveal } from '../../site/reveal.ts';
import { decidingRow } from '../../site/rule-view.ts';
import type { ToolRecord } from '../../site/tool-view.ts';
import { hrefTo } from './href-to.ts';

function reasonOf({ tool, answer }: ToolRecord, override: Override | undefined): Piece {
  const correction = overrideOf(override, tool.name);
  if (!correction) return markup`<p class="rationale">${reveal(answer.rationale)}</p>`;
  const { date, reason, href } = correction;
  return markup`
    <p class="correction">
      <strong>Corrected by a person on ${date}:</strong> ${reason} ${
        href && markup`<a href="${href}" rel="nofollow ugc noopener">Reference</a>`
      }
    </p>
  `;
}

function evidenceOf({ answer }: ToolRecord): Piece {
  if (answer.evidence.length === 0) {
    return markup`<p class="muted">No rule found anything in this definition to quote.</p>`;
  }
  const items = evidenceByRule(answer.evidence).map(({ title, path, quotes }) => {
    const quoted = quotes.map(({ text, place }) => markup`<span><q dir="auto">${text}</q> in ${place}</span>`);
    return markup`<li><a${hrefTo(path)}>${title}</a><span>${quoted}</span></li>`;
  });
  return markup`<ul class="evidence">${items}</ul>`;
}

/** Why a tool has its label: the rationale or a person's correction, the row that decided and the evidence. */
export function why(record: ToolRecord, override: Override | undefined): Piece {
  const { risk, riskLevel } = record.answer;
  const row = decidingRow(risk);
  return markup`
    ${reasonOf(record, override)}
    ${
      row &&
      markup`
        <p class="muted">
          Deciding row of the risk table: <a href="/risk/${riskLevel}/#row-${row.id}">${row.id}</a>
        </p>
      `
    }
    <h3>From the tool’s definition</h3>
    ${evidenceOf(record)}
  `;
}
