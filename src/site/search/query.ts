import {
  bagKey,
  fold,
  isCommonVerb,
  isGenericWord,
  isStopWord,
  nameKey,
  spaceUnspaced,
  splitWords,
  stem,
} from './words.ts';
import { longestKey } from './name-keys.ts';

/** What somebody typed, in the forms in which it is looked for. */
export interface Query {
  /** The text itself, without spaces around it and cut where it is too long. */
  text: string;
  /** Key of the whole text as a name. */
  key: string;
  /** Key of its words without those that say nothing; empty when it equals `key`. */
  tellingKey: string;
  /** Keys of its words in any order, with and without words that say little; none for a single word. */
  bags: string[];
  /** All its words in their order, repeated ones too. */
  all: string[];
  /** Its readings; a text with camelCase has two, since `DataBricks` is both `data bricks` and `databricks`. None without words. */
  readings: Reading[];
}

/** One way to split a query. */
interface Reading {
  /** The words that a result should hold, for ranking and marking. */
  words: string[];
  /** The words that full text is searched for. */
  sought: string[];
}

/** A longer text is cut: it is no name, and each word costs a file. */
const longestQuery = 300;
const mostWords = 12;

const unique = (words: readonly string[]): string[] => [...new Set(words)].slice(0, mostWords);

const isLetter = (word: string): boolean => word.length === 1 && /[a-z0-9]/.test(word);

/** The first list that is not empty. */
const firstOf = (...lists: string[][]): string[] => lists.find((list) => list.length > 0) ?? [];

/** Leaves out what says little, unless nothing else is left. */
function read(all: readonly string[]): Reading {
  const unstopped = all.filter((word) => !isStopWord(word));
  const specific = unstopped.filter((word) => !isGenericWord(word));
  const heavy = (word: string): boolean => isCommonVerb(word) || isLetter(word);
  const words = unique(firstOf(specific, unstopped, [...all]));
  return {
    words,
    sought: firstOf(
      words.filter((word) => !heavy(word)),
      words,
    ),
  };
}

export function parseQuery(input: string): Query {
  const text = [...input.toWellFormed().trim()].slice(0, longestQuery).join('');
  const all = splitWords(text);
  const unstopped = all.filter((word) => !isStopWord(word));
  const specific = unstopped.filter((word) => !isGenericWord(word));

  const key = nameKey(text).slice(0, longestKey);
  const tellingKey = firstOf(specific, unstopped, all).join('').slice(0, longestKey);
  const bags = [all, unstopped, specific]
    .filter((list) => list.length > 1)
    .map((list) => bagKey(list).slice(0, longestKey));

  const readings = all.length > 0 ? [read(all)] : [];
  if (/[\p{Ll}\p{Nd}]\p{Lu}/u.test(text)) {
    const whole = read(splitWords(fold(spaceUnspaced(text))));
    if (whole.words.join(' ') !== readings[0]?.words.join(' ')) readings.push(whole);
  }
  return { text, key, tellingKey: tellingKey === key ? '' : tellingKey, bags: [...new Set(bags)], all, readings };
}

/** Postings that one search may load, and what a word costs that has few of its own: others lie in the same file. */
const [budget, leastCost] = [8000, 1000];

/** Where each word of a reading is looked up. */
interface Plan {
  /** Those that full text is asked for, in their order. */
  asked: string[];
  /** Stems of those that are too dear for that and are looked up in their lists. */
  listed: string[];
}

/** Asks full text for the words that cost least, within the budget. `heavy` is the manifest's. */
export function planReading(words: readonly string[], heavy: Record<string, number>): Plan {
  const isHeavy = (word: string): boolean => Object.hasOwn(heavy, stem(word));
  const cost = (word: string): number => (isHeavy(word) ? (heavy[stem(word)] ?? 0) : leastCost);
  const asked = new Set<string>();
  let sum = 0;
  for (const word of words.toSorted((a, b) => cost(a) - cost(b))) {
    sum += cost(word);
    if (sum <= budget || !isHeavy(word)) asked.add(word);
  }
  return {
    asked: words.filter((word) => asked.has(word)),
    listed: [...new Set(words.filter((word) => !asked.has(word)).map(stem))],
  };
}
