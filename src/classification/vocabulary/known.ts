import { singularOf, verbOf } from '../forms.ts';
import { groupings, information, money, secretObjects } from './objects.ts';
import {
  aboutData,
  alwaysPrivate,
  headExceptions,
  privateByTopic,
  publicContent,
  publicTrades,
  staff,
} from './private.ts';
import { topicWords } from './topics.ts';

const sets: readonly ReadonlySet<string>[] = [
  groupings,
  information,
  money,
  secretObjects,
  aboutData,
  alwaysPrivate,
  headExceptions,
  publicContent,
  publicTrades,
  staff,
  ...privateByTopic.map(([, nouns]) => nouns),
  ...Object.values(topicWords),
];

function isListed(word: string): boolean {
  if (verbOf(word) !== undefined) return true;
  const singular = singularOf(word);
  return sets.some((set) => set.has(word) || set.has(singular));
}

/** Shortest end of a word that is taken for a word of its own. */
const shortestEnd = 6;

/** Whether the vocabulary has the word, or a long word that it ends in (`deepthinking`); a name without such a word says nothing. */
export function isKnownWord(word: string): boolean {
  for (let from = 0; from === 0 || from <= word.length - shortestEnd; from += 1)
    if (isListed(word.slice(from))) return true;
  return false;
}
