import type { CatalogIndex, ServerRow } from './catalog-index.ts';
import { pagePath, pageSize } from './paging.ts';
import { riskLevelOrder, riskRank } from './texts/risk-levels.ts';

/** A to Z as people look for a name: signs before and inside it do not count, and 2 comes before 10. */
export const alphabet: Intl.CollatorOptions = { numeric: true, ignorePunctuation: true };

/** The servers A to Z by title, then by id. */
export function serversByTitle({ servers }: Pick<CatalogIndex, 'servers'>): ServerRow[] {
  const collator = new Intl.Collator('en', alphabet);
  return servers.toSorted((a, b) => collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1));
}

/** The letter under which a title is listed; `#` for what does not begin with a Latin letter. */
export function initialOf(title: string): string {
  const first =
    title
      .normalize('NFKD')
      .replace(/^[^\p{L}\p{N}]+/u, '')[0]
      ?.toUpperCase() ?? '';
  return /^[A-Z]$/.test(first) ? first : '#';
}

/** A letter and the first page that lists a server of it. */
export interface LetterLink {
  letter: string;
  /** `undefined` when no server begins with it. */
  path: string | undefined;
}

const lettersOf = new WeakMap<readonly ServerRow[], LetterLink[]>();

/** The letter bar over the list; `sorted` is `serversByTitle`. Made once a list and not once a page. */
export function letterLinks(sorted: readonly ServerRow[], base: string): LetterLink[] {
  const known = lettersOf.get(sorted) ?? makeLetterLinks(sorted, base);
  lettersOf.set(sorted, known);
  return known;
}

function makeLetterLinks(sorted: readonly ServerRow[], base: string): LetterLink[] {
  const first = new Map<string, number>();
  for (const [position, { title }] of sorted.entries()) {
    const letter = initialOf(title);
    if (!first.has(letter)) first.set(letter, position);
  }
  return ['#', ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => {
    const position = first.get(letter);
    return {
      letter,
      path: position === undefined ? undefined : pagePath(base, Math.floor(position / pageSize) + 1),
    };
  });
}

/** Newest in the catalog first. */
export function serversByAge({ servers }: Pick<CatalogIndex, 'servers'>): ServerRow[] {
  return servers.toSorted((a, b) =>
    a.firstSeen === b.firstSeen ? (a.id < b.id ? -1 : 1) : a.firstSeen < b.firstSeen ? 1 : -1,
  );
}

/** Those with the most critical tools first, then the most high, unknown, medium and low ones; those without tools last. */
export function serversByRisk({ servers }: Pick<CatalogIndex, 'servers'>): ServerRow[] {
  const order = riskLevelOrder.toSorted((a, b) => riskRank[b] - riskRank[a]);
  return servers.toSorted((a, b) => {
    for (const level of order) {
      const difference = (b.levels[level] ?? 0) - (a.levels[level] ?? 0);
      if (difference !== 0) return difference;
    }
    return a.id < b.id ? -1 : 1;
  });
}

/** Those with the most tools first. */
export function serversBySize({ servers }: Pick<CatalogIndex, 'servers'>): ServerRow[] {
  return servers.toSorted((a, b) => b.toolCount - a.toolCount || (a.id < b.id ? -1 : 1));
}
