import { toolFits, type FacetChoice, type FacetValues } from './facet-code.ts';
import type { FragmentServer, FragmentTool } from './fragment.ts';
import type { Hit, HitTool } from './hit.ts';
import type { Query } from './query.ts';
import { fold, isGenericWord, isStopWord, matchesWord, nameKey } from './words.ts';

/** A hit with what its place among others depends on. */
export interface RatedHit {
  hit: Hit;
  /** Whether every word that was sought is in the server's own texts or in the tool's. */
  complete: boolean;
  /** Whether every word is, as it was typed, in the name of the server or of the tool. */
  sure: boolean;
  rating: number;
}

const mostOthers = 8;

/** How well a list of words holds a word: as it is, as the beginning of a longer one or another form, or not. */
function holds(list: readonly string[], word: string): number {
  if (list.includes(word)) return 1;
  return list.some((other) => matchesWord(other, word)) ? 0.8 : 0;
}

interface RatedTool {
  tool: FragmentTool;
  /** How much of all words, and of those that the server's name lacks, the tool holds. */
  all: number;
  rest: number;
}

function rateTool(tool: FragmentTool, words: readonly string[], rest: readonly string[]): RatedTool {
  const weight = (word: string): number => Math.max(holds(tool.nameWords, word), holds(tool.words, word) * 0.5);
  const sum = (list: readonly string[]): number => list.reduce((total, word) => total + weight(word), 0);
  return { tool, all: sum(words), rest: sum(rest) };
}

function toHitTool(tool: FragmentTool, words: readonly string[]): HitTool {
  const mentions = words.filter((word) => holds(tool.nameWords, word) === 0 && holds(tool.words, word) > 0);
  return { segment: tool.segment, name: tool.name, facets: tool.facets, mentions };
}

/** Share of a name's words that were sought: of two names that hold them all, the shorter one is meant. */
function precision(nameWords: readonly string[], words: readonly string[]): number {
  const own = nameWords.filter((word) => !isGenericWord(word));
  return own.length === 0
    ? 0
    : own.filter((word) => words.some((sought) => matchesWord(word, sought))).length / own.length;
}

/**
 * Whether the query is the server's name and then the tool's, or the other way round: `github create_issue`. Words are compared in
 * order and with repeats, so that `readme-updater update_readme` means the tool.
 */
function namesBoth(all: readonly string[], server: FragmentServer, tool: FragmentTool): boolean {
  const key = nameKey(tool.name);
  const inServer = (words: readonly string[]): boolean =>
    words.length > 0 &&
    words.every((word) => isGenericWord(word) || isStopWord(word) || holds(server.nameWords, word) > 0);
  for (let cut = 1; cut < all.length; cut++) {
    if (all.slice(cut).join('') === key && inServer(all.slice(0, cut))) return true;
    if (all.slice(0, cut).join('') === key && inServer(all.slice(cut))) return true;
  }
  return false;
}

/**
 * What of a server answers one reading of a query: a tool of it, or the server itself. `undefined` when nothing that was sought is in
 * it, when none of its tools has the chosen facets, or when what was sought is only in tools that do not have them.
 */
function matchReading(
  server: FragmentServer,
  query: Query,
  words: readonly string[],
  fitting: readonly FragmentTool[],
): RatedHit | undefined {
  const rest = words.filter((word) => holds(server.nameWords, word) === 0);
  const rated = fitting
    .map((tool) => rateTool(tool, words, rest))
    .toSorted((a, b) => b.rest - a.rest || b.all - a.all || a.tool.nameWords.length - b.tool.nameWords.length);
  const exact =
    rated.find(({ tool }) => namesBoth(query.all, server, tool)) ??
    rated.find(({ tool }) => [query.key, query.tellingKey].includes(nameKey(tool.name)));
  const best = exact ?? (rest.length > 0 && (rated[0]?.rest ?? 0) * 2 >= rest.length ? rated[0] : undefined);

  const description = fold(server.description).split(/[^\p{L}\p{N}]+/u);
  const value = (word: string): number =>
    Math.max(
      holds(server.nameWords, word),
      holds(description, word) * 0.35,
      best ? holds(best.tool.nameWords, word) : 0,
      best ? holds(best.tool.words, word) * 0.4 : 0,
    );
  const values = words.map(value);
  const anywhere = (word: string, index: number): boolean =>
    values[index] !== 0 || rated.some(({ tool }) => rateTool(tool, [word], []).all > 0);
  if (words.length > 0 && (fitting.length < server.tools.length ? !words.every(anywhere) : !words.some(anywhere)))
    return undefined;

  const listed = words.length === 0 ? rated : rated.filter((other) => other.all > 0);
  const cover = values.reduce((sum, each) => sum + each, 0) / Math.max(words.length, 1);
  const exactness = best ? precision(best.tool.nameWords, words) : precision(server.nameWords, words);
  const hit: Hit = {
    server: server.server,
    serverTitle: server.title,
    description: server.description,
    others: listed
      .filter((other) => other !== best)
      .slice(0, mostOthers)
      .map(({ tool }) => toHitTool(tool, words)),
    match: 'words',
  };
  if (best) hit.tool = toHitTool(best.tool, words);
  return {
    hit,
    complete: values.every((each) => each > 0),
    sure: values.every((each) => each === 1),
    rating: 3 * cover + exactness + (exact ? 1 : 0),
  };
}

/** What of a server answers the query in the reading that fits best. `rank` is the record's position in Pagefind's order. */
export function matchServer(
  server: FragmentServer,
  query: Query,
  choice: FacetChoice,
  values: FacetValues,
  rank: number,
): RatedHit | undefined {
  const narrowed = choice.category !== undefined || choice.risk !== undefined || choice.capability !== undefined;
  const fitting = narrowed ? server.tools.filter((tool) => toolFits(tool.facets, choice, values)) : server.tools;
  if (narrowed && fitting.length === 0) return undefined;
  const readings = query.readings.length > 0 ? query.readings.map(({ words }) => words) : [[]];
  const matches = readings
    .map((words) => matchReading(server, query, words, fitting))
    .filter((match) => match !== undefined)
    .toSorted((a, b) => b.rating - a.rating);
  const [best] = matches;
  return best && { ...best, rating: best.rating - rank * 0.02 };
}
