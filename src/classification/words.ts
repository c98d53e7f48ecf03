/** One word of a name or a text. */
export interface Word {
  /** In lower case. */
  text: string;
  /** Offsets into the value it was taken from. */
  start: number;
  end: number;
  /** Known to be a noun, however it is written. */
  noun?: boolean;
}

/** Splits camelCase, snake_case, kebab-case, dotted and spaced names, acronyms and digits: `getHTTPLogs2` is get, http, logs, 2. */
export function wordsOf(name: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of name.matchAll(/[\p{L}\p{M}\p{N}\u30fc']+/gu)) splitRun(match[0], match.index, words);
  return words;
}

/** Digits stay with the letters before them: `s3`, `k8s` and `ec2` are words. */
const boundary =
  /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})|(?<=[A-Za-z0-9])(?=\p{Lo})|(?<=\p{Lo})(?=[A-Za-z0-9])/gu;

function splitRun(run: string, offset: number, words: Word[]): void {
  let from = 0;
  for (const match of run.matchAll(boundary)) {
    push(run, from, match.index, offset, words);
    from = match.index;
  }
  push(run, from, run.length, offset, words);
}

function push(run: string, from: number, to: number, offset: number, words: Word[]): void {
  if (to > from) words.push({ text: run.slice(from, to).toLowerCase(), start: offset + from, end: offset + to });
}
