import { listed, pageParams } from '../paging.ts';
import type { FacetChoice } from '../search/facet-code.ts';

/** A list of servers or tools that has static pages of its own: one value of a facet, or all in one order. */
export interface BrowseList<Item> {
  /** Address of its first page. */
  path: string;
  /** In the facet bar, beside the count. */
  label: string;
  /** On its page: "Servers with a critical tool". */
  title: string;
  /** In which order, ending a sentence: "riskiest first". */
  order: string;
  items: readonly Item[];
  /** What the search has to choose to find the same; empty when it cannot. */
  choice: FacetChoice;
  /** Whether every entry has a place on a page, however many there are. */
  complete?: boolean;
  /** Whether there is a page although nothing is on it. */
  always?: boolean;
}

/** One facet, or the orders. */
export interface ListGroup<Item> {
  label: string;
  lists: BrowseList<Item>[];
}

/** The lists of a facet's values that occur. */
export function presentLists<Item>(
  label: string,
  lists: readonly (Omit<BrowseList<Item>, 'choice'> & { choice?: FacetChoice })[],
): ListGroup<Item> {
  return {
    label,
    lists: lists.filter(({ items, always }) => always || items.length > 0).map((list) => ({ choice: {}, ...list })),
  };
}

/** Every list once, in the order of the bar. */
export function allLists<Item>(groups: readonly ListGroup<Item>[]): BrowseList<Item>[] {
  return groups.flatMap(({ lists }) => lists);
}

/** The entries that have a place on a page of the list. */
export function itemsOnPages<Item>({ items, complete }: BrowseList<Item>): readonly Item[] {
  return complete ? items : listed(items);
}

/** A page of a list as the route `[...list].astro` in the folder `folder` takes it. */
interface ListRoute<Item> {
  params: { list: string | undefined };
  props: { list: BrowseList<Item>; number: number };
}

/** Every page of those lists that lie below `folder`, such as `/servers/`. */
export function listRoutes<Item>(groups: readonly ListGroup<Item>[], folder: string): ListRoute<Item>[] {
  return allLists(groups)
    .filter(({ path }) => path.startsWith(folder))
    .flatMap((list) =>
      pageParams(itemsOnPages(list).length).map(({ page = '', number }) => ({
        params: { list: `${list.path.slice(folder.length)}${page}`.replace(/\/$/, '') || undefined },
        props: { list, number },
      })),
    );
}
