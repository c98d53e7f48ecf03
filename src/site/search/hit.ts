import type { ToolFacets } from './facet-code.ts';
import type { NameMatch } from './name-lookup.ts';

/** A tool of a hit. */
export interface HitTool {
  segment: string;
  name: string;
  facets: ToolFacets;
  /** Words of its description that were sought and its name does not hold. */
  mentions: string[];
}

/** One result: a server, or the tool of a server that was sought. */
export interface Hit {
  /** `<namespace>/<name>` as the site's addresses have it; one hit a server. */
  server: string;
  serverTitle: string;
  /** The beginning of the server's description; `undefined` until the full text is loaded. */
  description: string | undefined;
  /** The tool that the hit stands for; absent when it stands for the server. */
  tool?: HitTool;
  /** Other tools of the server that match, the best first. */
  others: HitTool[];
  /** What was found: a name, or words in the texts. */
  match: NameMatch | 'words';
  /** Words that were sought and that neither the server's own texts nor the tool's hold. */
  lacks: string[];
}

/** Address of the page that a hit stands for. */
export function hitPath(hit: Hit): string {
  return hit.tool ? toolHitPath(hit, hit.tool) : `/servers/${hit.server}/`;
}

export function toolHitPath(hit: Hit, tool: HitTool): string {
  return `/servers/${hit.server}/tools/${tool.segment}/`;
}
