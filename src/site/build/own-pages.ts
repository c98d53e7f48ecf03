import { badgePath, listFolders, recordPath, serverPath, toolSegment } from '../../catalog/server-id.ts';
import type { CatalogIndex } from '../catalog-index.ts';
import { serverRoutes, type ServerRoute } from '../routes.ts';
import { serversHaveImages, socialImagePath } from '../social/social-image.ts';

/** Address of a route's server, from the site's root and without a slash at its end. */
export function placeOf({ params }: ServerRoute): string {
  return `/servers/${params.namespace}/${params.name}`;
}

/** Addresses of a route's pages as `PAGE_LIST` has them: the server's two, then one a tool in the record's order. */
export function pagesOf(index: CatalogIndex, route: ServerRoute): string[] {
  const [place, { firstTool, toolCount }] = [placeOf(route), index.servers[route.props.server]!];
  const tools = index.tools.slice(firstTool, firstTool + toolCount);
  return [`${place}/`, `${place}.json`, ...tools.map(({ name }) => `${place}/tools/${toolSegment(name)}/`)];
}

/** The file of an address, relative to the site's folder. */
export function fileOf(address: string): string {
  return `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
}

/** Files of a server that are not pages, relative to the site's folder. */
export function picturesOf(index: CatalogIndex, id: string): string[] {
  const image = serversHaveImages(index) ? [socialImagePath(serverPath(id))] : [];
  return [badgePath(id), ...image].map(fileOf);
}

/** How many files of the site are single servers': pages, redirects from earlier addresses, pictures. */
export function countOwnFiles(index: CatalogIndex): number {
  const pages = serverRoutes(index).map(({ props }) => 2 + index.servers[props.server]!.toolCount);
  const pictures = index.servers.length * (serversHaveImages(index) ? 2 : 1);
  return pages.reduce((sum, count) => sum + count, pictures);
}

/** Whether a file of the site is a single server's. */
export function isOwnFile(file: string): boolean {
  const [folder, inner = '', ...rest] = file.split('/');
  if (folder === 'badges') return true;
  if (folder === 'social') return inner === 'servers';
  return folder === 'servers' && rest.length > 0 && !(listFolders as readonly string[]).includes(inner);
}

/** The files of all servers' and tools' pages by the folder of their namespace, such as `servers/npm`. */
export function pagesByFolder(index: CatalogIndex): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const route of serverRoutes(index)) {
    const folder = `servers/${route.params.namespace}`;
    const files = folders.get(folder) ?? [];
    if (files.length === 0) folders.set(folder, files);
    for (const address of pagesOf(index, route)) files.push(fileOf(address));
  }
  return folders;
}

/** Record paths of the index's servers, by position. */
export function recordPaths({ servers }: CatalogIndex): string[] {
  return servers.map(({ id }) => recordPath(id));
}
