import { serverPath } from '../../catalog/server-id.ts';
import { config } from '../../config.ts';
import type { CatalogIndex, ServerRow } from '../catalog-index.ts';
import { articleKinds, type ArticleFolder } from './article-kinds.ts';
import { serverAlt } from './social-card.ts';

/** A picture as a page's head names it. */
export interface SocialImage {
  /** From the site's root. */
  path: string;
  /** What it says. */
  alt: string;
}

/** Size that the services which show links ask for. */
export const socialImageSize = { width: 1200, height: 630 } as const;

/** Above this many servers, drawing one picture each takes longer than the pages do. */
const mostServersDrawn = 1000;

/** Address of the picture of the page at this address, such as `/attacks/rug-pull/`. */
export function socialImagePath(page: string): string {
  return `/social${page.replace(/\/$/, '')}.png`;
}

/** The picture of the pages that have none of their own. */
export const siteImage: SocialImage = {
  path: '/social/site.png',
  alt: `${config.siteName}: what the tools of MCP servers can do`,
};

/** Whether each server has a picture: as `SOCIAL_IMAGES` says, else by how many servers there are. */
export function serversHaveImages({ servers }: Pick<CatalogIndex, 'servers'>): boolean {
  if (config.socialImages === 'all') return true;
  return config.socialImages !== 'articles' && servers.length <= mostServersDrawn;
}

/** The picture of a server's page and its tools' pages. */
export function serverImage(index: Pick<CatalogIndex, 'servers'>, row: ServerRow): SocialImage {
  return serversHaveImages(index) ? { path: socialImagePath(serverPath(row.id)), alt: serverAlt(row) } : siteImage;
}

/** The picture of an attack pattern or a guide. */
export function articleImage(folder: ArticleFolder, page: string, title: string): SocialImage {
  return { path: socialImagePath(page), alt: `${articleKinds[folder]}: ${title}` };
}
