import { twinPath } from '../../catalog/server-id.ts';
import { evidenceAt, markEvidence, type TextPart } from '../../site/evidence-marks.ts';
import { foldText } from '../../site/fold-text.ts';
import { markup, type Piece } from '../../site/markup.ts';
import { readParameters } from '../../site/parameters.ts';
import { formatCount } from '../../site/round-down.ts';
import { categoryTexts } from '../../site/texts/categories.ts';
import type { ToolRecord } from '../../site/tool-view.ts';
import { markedText } from './marked-text.ts';
import { parameterTable } from './parameter-table.ts';

/** Of a description, the characters that are laid out with the page. */
const mostCharacters = 6_000;
/** A quotation of more characters scrolls, so that the keyboard has to reach it. */
const mostInFull = 1200;

function quotation(description: string, shown: readonly TextPart[]): Piece {
  if (description === '') return markup`<p class="muted">The author gave no description.</p>`;
  const scrolls =
    description.length > mostInFull && markup` tabindex="0" role="region" aria-label="The author’s description"`;
  return markup`<blockquote class="quoted" dir="auto"${scrolls}>${markedText(shown)}</blockquote>`;
}

function restOf(folded: readonly TextPart[]): Piece {
  if (folded.length === 0) return undefined;
  const length = folded.reduce((sum, { text }) => sum + text.length, 0);
  return markup`
    <details>
      <summary>The other ${formatCount(length)} characters of the description</summary>
      <blockquote class="quoted" dir="auto" tabindex="0" role="region" aria-label="The rest of the author’s description">
        ${markedText(folded)}
      </blockquote>
    </details>
  `;
}

/** What the author says of a tool, with the evidence marked. */
export function toolDefinition({ server, tool, answer }: ToolRecord): Piece {
  const description = tool.description?.trim() ?? '';
  const { shown, folded } = foldText(
    markEvidence(description, evidenceAt(answer.evidence, '/tool/description')),
    mostCharacters,
  );
  return markup`
    <p class="source-note">The author’s words, quoted as data. Marked words are evidence; each links to its rule.</p>
    ${quotation(description, shown)}
    ${restOf(folded)}
    ${parameterTable(readParameters(tool.inputSchema, answer.evidence), twinPath(server.id))}
    <p>${categoryTexts[answer.category].paragraph}</p>
  `;
}
