/** The middle value and the greatest. */
export interface Spread {
  median: number;
  worst: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    median: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    worst: Math.round(sorted.at(-1) ?? 0),
  };
}

export interface KnownItemFigures {
  questions: number;
  /** Share of the questions whose answer stands first, and among the first five. */
  first: number;
  firstFive: number;
  /** The same share by kind of question. */
  firstByKind: Record<string, number>;
  misses: string[];
}

/** Bytes are of responses with their heads, times in milliseconds from Enter. */
export interface SearchFigures {
  servers: number;
  tools: number;
  coldQuestions: number;
  /** All that a first search loads: the page, and then what is loaded for the search. */
  cold: { all: Spread; page: Spread; search: Spread };
  /** A first search on loopback: names that were typed exactly, and everything. */
  coldTime: { exactName: Spread; complete: Spread };
  /** The same at 10 Mbit/s and 40 ms. */
  slowTime: { exactName: Spread; complete: Spread };
  /** Searches after the first. */
  warm: { questions: number; bytes: Spread; complete: Spread };
  knownItems: KnownItemFigures;
  facets: {
    /** Each facet's value that most servers have. */
    busiest: string[];
    /** What choosing it adds to a search for words that is there already. */
    added: Spread;
    /** All that is loaded when it is chosen alone, as the first thing on the page. */
    alone: Spread;
  };
  /** The machine's load over the last minute at the beginning and the end. */
  load: [number, number];
}
