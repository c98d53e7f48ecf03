import type { CatalogIndex, ServerRow } from './catalog-index.ts';
import { pagePath, pageSize } from './paging.ts';

/** The servers A to Z by title, then by id. */
export function serversByTitle({ servers }: Pick<CatalogIndex, 'servers'>): ServerRow[] {
  const collator = new Intl.Collator('en', { numeric: true });
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

/** The letter bar over the list; `sorted` is `serversByTitle`. */
export function letterLinks(sorted: readonly ServerRow[], base: string): LetterLink[] {
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

/** The servers that were seen first most recently. */
export function newestServers({ servers }: Pick<CatalogIndex, 'servers'>, most: number): ServerRow[] {
  return servers
    .toSorted((a, b) => (a.firstSeen === b.firstSeen ? (a.id < b.id ? -1 : 1) : a.firstSeen < b.firstSeen ? 1 : -1))
    .slice(0, most);
}

/** The servers with the most critical tools, then the most high ones. */
export function riskiestServers({ servers }: Pick<CatalogIndex, 'servers'>, most: number): ServerRow[] {
  const weight = ({ levels }: ServerRow) => (levels.critical ?? 0) * 1e6 + (levels.high ?? 0);
  return servers
    .filter((server) => weight(server) > 0)
    .sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}
