import type { RiskLevel } from '../../catalog/classification.ts';
import { config } from '../../config.ts';
import type { ServerRow } from '../catalog-index.ts';
import { excerpt } from '../reveal.ts';
import { levelSummary, serverVerdict, toolCountText } from '../server-view.ts';

/** What a picture for a link to a page says: plain text on one line each, hidden characters shown. */
export interface SocialCard {
  /** What the page is: "MCP server". */
  kind: string;
  title: string;
  /** Set in the monospaced face below the title. */
  code?: string;
  /** The page's sentence. */
  text: string;
  /** How many tools of each level a server has; absent for other pages. */
  levels?: Partial<Record<RiskLevel, number>>;
}

/** Letters that the fonts of the pictures do not have. */
const missingLetter =
  /[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}]/u;

const serverKind = 'MCP server';

/** The card of a server: its title without emoji, where the fonts have its letters, and its id always. */
export function serverCard(
  row: Pick<ServerRow, 'id' | 'title' | 'levels' | 'toolCount' | 'from' | 'removed'>,
): SocialCard {
  const [title, id] = [excerpt(row.title.replace(/\p{Emoji_Presentation}/gu, ''), 120), excerpt(row.id, 120)];
  const named = title !== '' && title !== id && !missingLetter.test(title);
  return {
    kind: serverKind,
    ...(named ? { title, code: id } : { title: id }),
    text: row.removed ? 'This entry was removed on request.' : serverVerdict(row),
    levels: row.levels,
  };
}

/** What a reader who does not see the server's picture is told. */
export function serverAlt(row: Pick<ServerRow, 'title' | 'levels' | 'toolCount' | 'from'>): string {
  const tools = [toolCountText(row), levelSummary(row)].filter(Boolean).join(', ');
  return `${excerpt(row.title, 120)}, ${serverKind}: ${tools}`;
}

/** The card of a page that people wrote. */
export function articleCard(kind: string, { title, summary }: { title: string; summary: string }): SocialCard {
  return { kind, title: excerpt(title, 120), text: excerpt(summary, 300) };
}

/** The card of the pages that have none of their own. */
export const siteCard: SocialCard = {
  kind: 'Open catalog',
  title: config.siteName,
  text: 'What the tools of MCP servers can do, how bad one wrong call is, the evidence for it, and the policy to put in front of them.',
};
