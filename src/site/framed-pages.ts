/** What of a page is its own: texts in the order in which they stand. All else is the frame, the same for every page of the route. */
export type OwnTexts = readonly string[];

/** Pages of one route that differ in nothing but their own texts. */
export interface FramedPages {
  has(address: string): boolean;
  /** Of a page that it has. */
  textsOf(address: string): Promise<OwnTexts>;
}

/** Shared by the bundled pages, which fill it, and the build, which has another copy of this module. */
const registry = Symbol.for('mcp-risk-catalog.framed-pages');
const shared = globalThis as { [registry]?: FramedPages[] };

/** Every route's framed pages, once Astro has asked the routes for their pages. */
export const framedPages: FramedPages[] = (shared[registry] ??= []);

/** A page's address and what Astro gives to it; a page that redirects has no texts of its own. */
interface Route {
  params: Record<string, string>;
  props: { redirectTo?: string | undefined };
}

/**
 * Returns the routes as they are, for `getStaticPaths`, and lets the build fill all but the first pages into the frame that Astro made
 * for those: the page must show its `textsOf` and else nothing that another page of the route does not show.
 */
export function framed<R extends Route>(
  routes: R[],
  addressOf: (params: R['params']) => string,
  textsOf: (props: R['props']) => Promise<OwnTexts>,
): R[] {
  const own = routes.filter(({ props }) => props.redirectTo === undefined);
  const props = new Map(own.map((route) => [addressOf(route.params), route.props]));
  framedPages.push({ has: (address) => props.has(address), textsOf: (address) => textsOf(props.get(address)!) });
  return routes;
}
