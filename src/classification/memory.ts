/** Longer texts are rarely met twice. */
const longest = 200;

/** The text as a string of its own, not a part of the longer one it was cut from, which would stay in memory with it. */
function ownText(text: string): string {
  return Object.keys({ [text]: 0 })[0] as string;
}

/**
 * The function with its answers kept by the text they are for; beyond `most` of them the memory starts again, so that it stays flat
 * whatever it is asked. An answer must hold no part of the text but through `text`, and is shared: nobody may change it.
 */
export function remembering<T>(most: number, answerFor: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    if (text.length > longest) return answerFor(text);
    const own = ownText(text);
    const answer = answerFor(own);
    if (known.size >= most) known.clear();
    known.set(own, answer);
    return answer;
  };
}
