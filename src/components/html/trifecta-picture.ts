import { markup, type Markup } from '../../site/markup.ts';
import { counted } from '../../site/round-down.ts';
import { isTrifecta, type TrifectaLeg } from '../../site/trifecta.ts';

const places: Record<TrifectaLeg['id'], { x: number; y: number; arrow: string }> = {
  private: { x: 2, y: 6, arrow: 'M122 30L152 58' },
  untrusted: { x: 2, y: 96, arrow: 'M122 120L152 92' },
  outward: { x: 238, y: 51, arrow: 'M206 75H232' },
};

const countOf = ({ tools }: TrifectaLeg): string => (tools.length === 0 ? 'no tool' : counted(tools.length, 'tool'));

function legOf(leg: TrifectaLeg): Markup {
  const { x, y, arrow } = places[leg.id];
  return markup`
    <g class="${leg.tools.length > 0 ? 'present' : 'absent'}">
      <path class="arrow" d="${arrow}"></path>
      <rect x="${x}" y="${y}" width="120" height="48" rx="4"></rect>
      <text x="${x + 60}" y="${y + 20}" text-anchor="middle">${leg.short}</text>
      <text class="count" x="${x + 60}" y="${y + 37}" text-anchor="middle">${countOf(leg)}</text>
    </g>
  `;
}

/** The three legs of the lethal trifecta, drawn. */
export function trifectaPicture(legs: readonly TrifectaLeg[]): Markup {
  const summary = legs.map((leg) => `${leg.short}: ${countOf(leg)}`).join('; ');
  return markup`
    <svg class="trifecta" viewBox="0 0 360 150" role="img" aria-labelledby="trifecta-title trifecta-desc">
      <title id="trifecta-title">The three legs of the lethal trifecta in this server</title>
      <desc id="trifecta-desc">${summary}. ${isTrifecta(legs) ? 'All three are there.' : 'Not all three are there.'}</desc>
      ${legs.map(legOf)}
      <circle cx="179" cy="75" r="27"></circle>
      <text x="179" y="79" text-anchor="middle">agent</text>
      <path class="head" d="M152 58l-9 -2 5 -6zM152 92l-4 8 -5 -6zM238 75l-9 5v-10z"></path>
    </svg>
  `;
}
