import type { FoundServer, FoundTool } from './stored-record.ts';
import { isGenericWord, isStopWord, matchesWord, nameKey } from './words.ts';

/** How well a list of words holds a word: as it is, as the beginning of a longer one or another form, or not. */
export function holds(list: readonly string[], word: string): number {
  if (list.includes(word)) return 1;
  return list.some((other) => matchesWord(other, word)) ? 0.8 : 0;
}

interface RatedTool {
  tool: FoundTool;
  /** How much of all words the tool holds, its name counting double. */
  all: number;
  /** The same of the words that the server's name lacks. */
  rest: number;
}

/** The tools with what they hold, the best first; of two that hold as much, the one with the shorter name. */
export function rateTools(
  tools: readonly FoundTool[],
  words: readonly string[],
  rest: ReadonlySet<string>,
): RatedTool[] {
  const rated = tools.map((tool) => {
    const weights = words.map((word) => Math.max(holds(tool.nameWords, word), holds(tool.words, word) * 0.5));
    const sum = (counts: (word: string) => boolean): number =>
      weights.reduce((total, weight, index) => total + (counts(words[index] ?? '') ? weight : 0), 0);
    return { tool, all: sum(() => true), rest: sum((word) => rest.has(word)) };
  });
  return rated.toSorted(
    (a, b) => b.rest - a.rest || b.all - a.all || a.tool.nameWords.length - b.tool.nameWords.length,
  );
}

/** Share of a name's words that were sought: of two names that hold them all, the shorter one is meant. */
export function precision(nameWords: readonly string[], words: readonly string[]): number {
  const own = nameWords.filter((word) => !isGenericWord(word));
  if (own.length === 0) return 0;
  return own.filter((word) => words.some((sought) => matchesWord(word, sought))).length / own.length;
}

/** Whether a key is that of a tool's name; of a shortened name only the beginning is known. */
export function isKeyOf(tool: FoundTool, key: string): boolean {
  const own = nameKey(tool.name);
  return own !== '' && (own === key || (tool.name.endsWith('…') && key.startsWith(own)));
}

/**
 * Whether the query is the server's name and then the tool's, or the other way round: `github create_issue`. Words are compared in
 * order and with repeats, so that `readme-updater update_readme` means the tool.
 */
export function namesBoth(all: readonly string[], server: FoundServer, tool: FoundTool): boolean {
  const inServer = (words: readonly string[]): boolean =>
    words.every((word) => isGenericWord(word) || isStopWord(word) || holds(server.nameWords, word) > 0);
  for (let cut = 1; cut < all.length; cut++) {
    if (isKeyOf(tool, all.slice(cut).join('')) && inServer(all.slice(0, cut))) return true;
    if (isKeyOf(tool, all.slice(0, cut).join('')) && inServer(all.slice(cut))) return true;
  }
  return false;
}
