import { badgePath, recordPath, serverPath } from '../../catalog/server-id.ts';
import type { CatalogIndex } from '../catalog-index.ts';
import { serverRoutes, toolRoutes } from '../routes.ts';
import { serversHaveImages, socialImagePath } from '../social/social-image.ts';

/** A page or file of the site that is one server's or one of its tools'. */
export interface OwnPage {
  /** From the site's root, as `PAGE_LIST` has it. */
  address: string;
  /** Position of the server in the index. */
  server: number;
  /** Position of the tool in the index; absent for the server's own. */
  tool?: number;
}

/** Every own page of the index, redirects from earlier addresses too. */
export function* ownPages(index: CatalogIndex): Generator<OwnPage> {
  for (const { params, props } of serverRoutes(index)) {
    const address = `/servers/${params.namespace}/${params.name}`;
    yield { address: `${address}/`, server: props.server };
    yield { address: `${address}.json`, server: props.server };
  }
  for (const { params, props } of toolRoutes(index)) {
    const { server } = index.tools[props.tool]!;
    yield {
      address: `/servers/${params.namespace}/${params.name}/tools/${params.tool}/`,
      server,
      tool: props.tool,
    };
  }
}

/** The file of an address, relative to the site's folder. */
export function fileOf(address: string): string {
  return `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
}

/** Files of the site that are single servers', badges and pictures too. */
export function ownFiles(index: CatalogIndex): Set<string> {
  const files = new Set<string>();
  for (const { address } of ownPages(index)) files.add(fileOf(address));
  const images = serversHaveImages(index);
  for (const { id } of index.servers) {
    files.add(fileOf(badgePath(id)));
    if (images) files.add(fileOf(socialImagePath(serverPath(id))));
  }
  return files;
}

/** Record paths of the index's servers, by position. */
export function recordPaths({ servers }: CatalogIndex): string[] {
  return servers.map(({ id }) => recordPath(id));
}
