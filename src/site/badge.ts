import type { RiskLevel } from '../catalog/classification.ts';
import { badgePath, serverPath } from '../catalog/server-id.ts';
import { config } from '../config.ts';
import type { ServerRow } from './catalog-index.ts';
import { riskColours, riskMarks } from './risk-marks.ts';
import { toolCountText, worstLevel } from './server-view.ts';

/** What a badge says of a server: its worst level and how many tools it has. */
interface Badge {
  level: RiskLevel;
  /** Our own words and numbers alone: nothing of a stranger's text. */
  text: string;
}

export function badgeOf(server: Pick<ServerRow, 'levels' | 'toolCount' | 'from'>): Badge {
  const level = worstLevel(server);
  if (level === undefined) return { level: 'unknown', text: server.from === null ? 'no tool list' : 'no tools' };
  return { level, text: `${level}, ${toolCountText(server)}` };
}

/** About how wide a text of 11 pixels is in Verdana; another face is fitted to it. */
function widthOf(text: string): number {
  const widths = [...text].map((letter) => (/[,. ijlI]/.test(letter) ? 3.6 : /[frt]/.test(letter) ? 4.5 : 7));
  return Math.ceil(widths.reduce((sum, width) => sum + width, 0));
}

/** The badge as a picture of its own: no font, style or script from elsewhere. */
export function badgeSvg({ level, text }: Badge): string {
  const label = 'MCP risk';
  const left = widthOf(label) + 12;
  const right = widthOf(text) + 30;
  const said = (x: number, words: string) =>
    `<text x="${x}" y="14" textLength="${widthOf(words)}" lengthAdjust="spacingAndGlyphs">${words}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${label}: ${text}">
<title>${label}: ${text}</title>
<path fill="#3a3f44" d="M3 0h${left - 3}v20H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z"/>
<path fill="${riskColours[level]}" d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H${left}z"/>
<g fill="#fff" stroke="#fff" stroke-width="2" transform="translate(${left + 6} 4) scale(.75)">${riskMarks[level]}</g>
<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${said(6, label)}${said(left + 24, text)}</g>
</svg>
`;
}

/** Markdown that embeds the badge and leads to the server's page. */
export function badgeMarkdown(id: string, { text }: Badge): string {
  return `[![MCP risk: ${text}](${config.siteUrl}${badgePath(id)})](${config.siteUrl}${serverPath(id)})`;
}
