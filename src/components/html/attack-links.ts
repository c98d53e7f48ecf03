import type { Capability } from '../../catalog/classification.ts';
import { attacksFor, type AttackSummary, type MatchingAttack } from '../../site/attacks.ts';
import { markup, type Markup, type Piece } from '../../site/markup.ts';
import { counted } from '../../site/round-down.ts';
import { capabilityTexts } from '../../site/texts/capabilities.ts';

/** What a page's tools can do. */
export interface AttackSigns {
  capabilities: readonly Capability[];
  /** Ids of the findings in the tool's own text. */
  findings?: readonly string[];
}

const reasonOf = ({ because, signs }: MatchingAttack): string =>
  [
    ...(signs.length > 0 ? [`its text has ${counted(signs.length, 'sign')} of it`] : []),
    ...because.map((one) => `it ${capabilityTexts[one].does}`),
  ].join(', and ');

function restOf(left: number, { because }: MatchingAttack): Markup {
  const [capability] = because;
  const all = capability ? `/capabilities/${capability}/` : '/attacks/';
  return markup`<li><a href="${all}">${counted(left, 'more pattern')}</a></li>`;
}

/** The documented patterns that abuse what a tool can do; beyond `most`, a link to the others. */
export function attackLinks(
  summaries: readonly AttackSummary[],
  { capabilities, findings = [] }: AttackSigns,
  most = 3,
): Piece {
  const matching = attacksFor(summaries, capabilities, findings);
  const [first] = matching;
  if (first === undefined) {
    return markup`
      <p class="muted">
        No pattern in the collection depends on what this tool can do. <a href="/attacks/">All attack patterns</a>
      </p>
    `;
  }
  const attacks = matching.slice(0, most);
  const reasons = new Set(attacks.map(reasonOf));
  /** Said once where it is the same for all. */
  const common = attacks.length > 1 && reasons.size === 1;
  const items = attacks.map(
    (attack) => markup`
      <li>
        <a href="${attack.path}">${attack.title}</a>
        <p>${attack.summary}</p>
        ${!common && markup`<small>Because ${reasonOf(attack)}.</small>`}
      </li>
    `,
  );
  return markup`
    ${common && markup`<p class="muted">Listed because ${[...reasons]}.</p>`}
    <ul class="attacks">
      ${items}
      ${matching.length > most && restOf(matching.length - most, first)}
    </ul>
  `;
}
