import { fold, matchesWord } from './words.ts';

/** A piece of a text and whether it holds a word that was sought. */
interface MarkedPart {
  text: string;
  marked: boolean;
}

/** Runs of letters and digits, and what stands between them. */
const runs = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu;
/** Parts of a camelCase name, single characters of scripts without spaces, and digits. */
const humps =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\p{N}+|./gu;

/** The text cut into pieces that are marked and pieces that are not; joined they are the text. */
export function markedParts(text: string, words: readonly string[]): MarkedPart[] {
  const sought = (piece: string): boolean => {
    const folded = fold(piece);
    return words.some((word) => matchesWord(folded, word));
  };
  const parts: MarkedPart[] = [];
  const add = (piece: string, marked: boolean): void => {
    const last = parts.at(-1);
    if (last?.marked === marked) last.text += piece;
    else parts.push({ text: piece, marked });
  };
  for (const run of text.match(runs) ?? []) {
    if (sought(run)) add(run, true);
    else for (const hump of run.match(humps) ?? []) add(hump, sought(hump));
  }
  return parts;
}
