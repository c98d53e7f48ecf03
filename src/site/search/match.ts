import { toolFits, type FacetChoice, type FacetValues } from './facet-code.ts';
import type { FoundServer, FoundTool } from './stored-record.ts';
import type { Hit, HitTool } from './hit.ts';
import type { Query } from './query.ts';
import { holds, isKeyOf, namesBoth, precision, rateTools } from './rate-tool.ts';
import { fold, nameKey, spaceUnspaced } from './words.ts';

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

/** What a word found in a text counts, beside 1 for one found in a name. */
const inDescription = 0.35;
const inToolWords = 0.4;

function toHitTool(tool: FoundTool, words: readonly string[]): HitTool {
  const mentions = words.filter((word) => holds(tool.nameWords, word) === 0 && holds(tool.words, word) > 0);
  return { segment: tool.segment, name: tool.name, facets: tool.facets, mentions };
}

/** What is matched: a server, those of its tools that have the chosen facets, and whether facets of tools were chosen at all. */
interface Subject {
  server: FoundServer;
  tools: readonly FoundTool[];
  narrowed: boolean;
}

/**
 * What answers one reading of a query: a tool, or the server itself. `undefined` when nothing that was sought is there, or with chosen
 * facets when something is missing, since it is then in tools that do not have them.
 */
function matchReading(
  { server, tools, narrowed }: Subject,
  query: Query,
  words: readonly string[],
): RatedHit | undefined {
  const rest = words.filter((word) => holds(server.nameWords, word) === 0);
  const rated = rateTools(tools, words, new Set(rest));
  const named = rated.filter(({ tool }) => namesBoth(query.all, server, tool));
  const same = rated.filter(({ tool }) => isKeyOf(tool, query.key) || isKeyOf(tool, query.tellingKey));
  const candidates = named.length > 0 ? named : same;
  // Names of one server may differ by case alone.
  const exact = candidates.find(({ tool }) => query.text.includes(tool.name)) ?? candidates[0];
  const likely = rest.length > 0 && (rated[0]?.rest ?? 0) * 2 >= rest.length ? rated[0] : undefined;
  const titleKey = nameKey(server.title);
  const isServer = titleKey !== '' && (titleKey === query.key || titleKey === query.tellingKey);
  const best = isServer ? undefined : (exact ?? likely)?.tool;

  const description = fold(spaceUnspaced(server.description)).split(/[^\p{L}\p{N}]+/u);
  const found = words.map((word) =>
    Math.max(
      holds(server.nameWords, word),
      holds(description, word) * inDescription,
      best ? holds(best.nameWords, word) : 0,
      best ? holds(best.words, word) * inToolWords : 0,
    ),
  );
  const missing = words.filter((word, index) => {
    const elsewhere = (tool: FoundTool): boolean => holds(tool.nameWords, word) + holds(tool.words, word) > 0;
    return found[index] === 0 && !tools.some(elsewhere);
  });
  if (missing.length > 0 && (narrowed || missing.length === words.length)) return undefined;

  // Tools that have the chosen facets answer the question even where only the server's name holds the words.
  const listed = words.length === 0 || narrowed ? rated : rated.filter((other) => other.all > 0);
  const others = listed.filter(({ tool }) => tool !== best).slice(0, mostOthers);
  const cover = found.reduce((sum, each) => sum + each, 0) / Math.max(words.length, 1);
  return {
    hit: {
      server: server.server,
      serverTitle: server.title,
      description: server.description,
      ...(best && { tool: toHitTool(best, words) }),
      others: others.map(({ tool }) => toHitTool(tool, words)),
      match: 'words',
      lacks: words.filter((_, index) => found[index] === 0),
    },
    complete: found.every((each) => each > 0),
    sure: found.every((each) => each === 1),
    rating: 3 * cover + precision(best?.nameWords ?? server.nameWords, words) + (isServer || exact ? 1 : 0),
  };
}

/**
 * What of a server answers the query in the reading that fits best; `undefined` when nothing does. `rank` is the record's position in
 * Pagefind's order.
 */
export function matchServer(
  server: FoundServer,
  query: Query,
  choice: FacetChoice,
  values: FacetValues,
  rank: number,
): RatedHit | undefined {
  const narrowed = choice.category !== undefined || choice.risk !== undefined || choice.capability !== undefined;
  const tools = narrowed ? server.tools.filter((tool) => toolFits(tool.facets, choice, values)) : server.tools;
  if (narrowed && tools.length === 0) return undefined;
  const readings = query.readings.length > 0 ? query.readings.map(({ words }) => words) : [[]];
  const matches = readings
    .map((words) => matchReading({ server, tools, narrowed }, query, words))
    .filter((match) => match !== undefined);
  const [best] = matches.toSorted((a, b) => b.rating - a.rating);
  return best && { ...best, rating: best.rating - rank * 0.02 };
}
