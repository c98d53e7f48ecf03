/** One page of a list that is split over static pages. */
export interface ListPage<Item> {
  items: Item[];
  /** Counted from 1. */
  number: number;
  pageCount: number;
  total: number;
  /** Position of the first item in the whole list, counted from 0. */
  offset: number;
}

export const pageSize = 100;

/** Entries of a list that have pages. A longer list ends there, since nobody turns to a fiftieth page and each build renders them all. */
export const mostListed = 5_000;

/** At least one page, also of an empty list. */
export function pageCountOf(total: number, size = pageSize): number {
  return Math.max(1, Math.ceil(total / size));
}

export function pageOf<Item>(items: readonly Item[], number: number, size = pageSize): ListPage<Item> {
  const offset = (number - 1) * size;
  return {
    items: items.slice(offset, offset + size),
    number,
    pageCount: pageCountOf(items.length, size),
    total: items.length,
    offset,
  };
}

/** Address of one page of a list: the list's own for the first, `page/2/` below it for the second. */
export function pagePath(base: string, number: number): string {
  return number === 1 ? base : `${base}page/${number}/`;
}

/** The addresses of all pages of a list with `total` entries. */
export function pagePaths(base: string, total: number): string[] {
  return Array.from({ length: pageCountOf(total) }, (_, index) => pagePath(base, index + 1));
}

/** The entries of a list that have a place on a page. */
export function listed<Item>(items: readonly Item[]): readonly Item[] {
  return items.slice(0, mostListed);
}

/** `getStaticPaths` rows for the rest parameter `page` of a route `[...page].astro`. */
export function pageParams(total: number): { page: string | undefined; number: number }[] {
  return Array.from({ length: pageCountOf(total) }, (_, index) => ({
    page: index === 0 ? undefined : `page/${index + 1}`,
    number: index + 1,
  }));
}

/** Numbers to link: the first, the last, and those around the current one; 0 stands for a gap. */
export function pageNumbers(current: number, pageCount: number): number[] {
  const shown = Array.from({ length: pageCount }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pageCount || Math.abs(number - current) <= 2,
  );
  return shown.flatMap((number, index) => (index > 0 && number - shown[index - 1]! > 1 ? [0, number] : [number]));
}
