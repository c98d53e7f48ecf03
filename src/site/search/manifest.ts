import type { FacetValues } from './facet-code.ts';

/** `search-index/manifest.json`: the first file that a search loads, and the only one whose address stays when its content changes. */
export interface SearchManifest {
  /** Folder of the name index beside the manifest; another one for other content. */
  names: string;
  /** Folder of Pagefind's bundle beside the manifest; another one for other content. */
  fullText: string;
  /** Folder of the records, a file a server named by `pageName`. */
  records: string;
  /** Folder of the facets' lists of servers, a file a filter. */
  facetSets: string;
  /** Whether Pagefind's results carry ids of its own, whose numbers `pageNumbersFile` has; absent, they are the servers' numbers. */
  ownIds?: true;
  /** Folder of the lists of servers that hold a heavy word, a file a word, named by `pageName` of its position in `heavy`. */
  wordLists: string;
  /** Servers in the index. */
  servers: number;
  /** Tools in the index. */
  tools: number;
  /** Values of every facet in the order of their codes. */
  facets: FacetValues;
  /** In how many servers each filter occurs; one that is absent has no file. */
  filters: Record<string, number>;
  /** In how many servers a word occurs, by its stem; words of few servers are not listed. */
  heavy: Record<string, number>;
}

/** Where the search index is, from the site's root. */
export const searchIndexPath = '/search-index/';
export const manifestFile = 'manifest.json';
/** In Pagefind's folder: the servers' numbers by Pagefind's ids, where they could not be put into its index. */
export const pageNumbersFile = 'page-numbers.json';

/** A server's number as a result's id and as the name of its record's file. */
export function pageName(number: number | undefined): string {
  if (number === undefined) throw new RangeError('A page has no number.');
  return number.toString(36);
}
