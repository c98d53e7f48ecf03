import type { View } from '../view.ts';

/** Addressed to the caller: a wish, which nothing enforces. */
const wish = /\b(?:please|you should|should only|use only|only use|prefer|recommended|avoid|intended)\b/i;
/** Says that the server sees to it. */
const enforced =
  /\b(?:enforc|reject|block|refus|disallow|prevent|forbid|forbidden|prohibit|restrict|guarantee|validat)\w*|\b(?:not|are|is|only) (?:allowed|permitted|supported)\b|\bfails?\b|\bread[- ]only transaction\b/i;

/** The caller is asked to read only, and no word says that anything else is refused. */
export function onlyAsked({ description }: View, words: string): boolean {
  if (enforced.test(description)) return false;
  const at = description.indexOf(words);
  const from = Math.max(...['.', '\n', '!', ';'].map((end) => description.lastIndexOf(end, at))) + 1;
  return wish.test(description.slice(from, at + words.length));
}

/** The text of the parameter that takes the query says what is let through. */
export const takenOnly =
  /\bonly (?:`?SELECT`?|read[- ]only)\b[^.\n]{0,40}\b(?:allowed|permitted|accepted|supported)\b|\bmust be (?:a )?(?:`?SELECT`?|read[- ]only)\b/i;
