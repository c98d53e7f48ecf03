import { serverPath, toolPath, toolSegment } from '../catalog/server-id.ts';
import type { CatalogIndex } from './catalog-index.ts';

/** The dynamic parts of a server's address, as Astro's `getStaticPaths` takes them. */
export interface ServerParams extends Record<string, string> {
  namespace: string;
  name: string;
}

function serverParams(id: string): ServerParams {
  const [, , namespace, name] = serverPath(id).split('/') as [string, string, string, string];
  return { namespace, name };
}

/** A server's address, or an earlier one of it that redirects. */
export interface ServerRoute {
  params: ServerParams;
  /** `server` is the position in the index. */
  props: { server: number; redirectTo?: string };
}

/** The address of a server's route, from the site's root. */
export function serverAddress({ namespace, name }: ServerParams): string {
  return `/servers/${namespace}/${name}/`;
}

/** Every server's own address and its aliases'. An alias that is taken, by a server or an earlier alias, is left out. */
export function serverRoutes({ servers }: CatalogIndex): ServerRoute[] {
  const taken = new Set(servers.map(({ id }) => serverPath(id)));
  return servers.flatMap(({ id, aliases }, server) => {
    const routes: ServerRoute[] = [{ params: serverParams(id), props: { server } }];
    for (const alias of aliases) {
      if (taken.has(serverPath(alias))) continue;
      taken.add(serverPath(alias));
      routes.push({ params: serverParams(alias), props: { server, redirectTo: serverPath(id) } });
    }
    return routes;
  });
}

/** A tool's address, or the one that it had under an alias of its server. */
export interface ToolRoute {
  params: ServerParams & { tool: string };
  /** `tool` is the position in the index. */
  props: { tool: number; redirectTo?: string };
}

/** The address of a tool's route, from the site's root. */
export function toolAddress({ namespace, name, tool }: ToolRoute['params']): string {
  return `/servers/${namespace}/${name}/tools/${tool}/`;
}

/** Every tool's own address, server after server, and those under its server's aliases; of the servers whose address `wanted` takes. */
export function toolRoutes(index: CatalogIndex, wanted: (params: ServerParams) => boolean = () => true): ToolRoute[] {
  const routes = serverRoutes(index).filter(({ params }) => wanted(params));
  return routes.flatMap(({ params, props: { server, redirectTo } }) => {
    const { id, firstTool, toolCount } = index.servers[server]!;
    return Array.from({ length: toolCount }, (_, offset) => {
      const tool = firstTool + offset;
      const { name } = index.tools[tool]!;
      return {
        params: { ...params, tool: toolSegment(name) },
        props: redirectTo === undefined ? { tool } : { tool, redirectTo: toolPath(id, name) },
      };
    });
  });
}
