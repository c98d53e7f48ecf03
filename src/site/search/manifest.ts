import type { FacetValues } from './facet-code.ts';

/** `search-index/manifest.json`: the first file that a search loads, and the only one whose address stays when its content changes. */
export interface SearchManifest {
  /** Folder of the name index beside the manifest; another one for other content. */
  names: string;
  /** Folder of Pagefind's bundle beside the manifest; another one for other content. */
  fullText: string;
  /** Servers in the index. */
  servers: number;
  /** Tools in the index. */
  tools: number;
  /** Values of every facet in the order of their codes. */
  facets: FacetValues;
  /** In how many servers each filter occurs, by its name in Pagefind's index; Pagefind takes no notice of one that does not exist. */
  filters: Record<string, number>;
  /** In how many servers a word occurs, by its stem; words of few servers are not listed. */
  heavy: Record<string, number>;
}

/** Where the search index is, from the site's root. */
export const searchIndexPath = '/search-index/';
export const manifestFile = 'manifest.json';
