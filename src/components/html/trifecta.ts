import { toolPath } from '../../catalog/server-id.ts';
import { markup, type Markup, type Piece } from '../../site/markup.ts';
import { reveal } from '../../site/reveal.ts';
import { isTrifecta, type TrifectaLeg } from '../../site/trifecta.ts';
import { trifectaPicture } from './trifecta-picture.ts';

const shown = 5;
const all =
  'This server has all three legs of the lethal trifecta: text that a stranger planted can make an agent read private data and send it out, with this server alone.';
const notAll =
  'This server alone does not have all three legs of the lethal trifecta. Together with other servers of the same session it still can.';

function toolsOf(tools: readonly string[], serverId: string): Markup {
  if (tools.length === 0) return markup`<p class="muted">no tool</p>`;
  const links = tools
    .slice(0, shown)
    .map((tool) => markup`<a class="mono" dir="auto" href="${toolPath(serverId, tool)}">${reveal(tool)}</a>`);
  const more = tools.length > shown && markup`<span class="muted">and ${tools.length - shown} more</span>`;
  return markup`<p>${links}${more}</p>`;
}

/** Whether the server alone can leak private data, and which tools make each leg. */
export function trifecta(legs: readonly TrifectaLeg[], serverId: string): Piece {
  const items = legs.map(
    ({ label, tools }) => markup`
      <li${tools.length > 0 && markup` class="present"`}>
        <h3>${label}</h3>
        ${toolsOf(tools, serverId)}
      </li>
    `,
  );
  return markup`
    <p>${isTrifecta(legs) ? all : notAll} <a href="/attacks/lethal-trifecta/">How the attack works</a></p>
    ${trifectaPicture(legs)}
    <ul class="legs">${items}</ul>
  `;
}
