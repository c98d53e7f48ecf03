import { stem } from './words.ts';

/**
 * The stems of a record's words by how much of a name each is, separated by spaces: 1 for a tool that is called so, less in a longer name,
 * 1 more in the server's own title, 0 in other texts alone.
 */
export type WordShares = Record<string, string>;

function wordsOfText(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}

/** Takes a record's markup: titles and names in `h1` and `h2`, other texts in `p`. */
export function wordShares(content: string): WordShares {
  const shares = new Map<string, number>();
  for (const [, tag = '', text = ''] of content.matchAll(/<(h1|h2|p)>([^<]*)</g)) {
    const words = wordsOfText(text);
    const share = tag === 'p' ? 0 : 1 / words.length + Number(tag === 'h1');
    for (const word of words) shares.set(word, Math.max(share, shares.get(word) ?? 0));
  }
  const stems = new Map<string, number>();
  for (const [word, share] of shares) {
    const own = stem(word);
    if (own !== '') stems.set(own, Math.max(share, stems.get(own) ?? 0));
  }
  const grouped: WordShares = {};
  for (const [own, share] of stems) grouped[share] = grouped[share] === undefined ? own : `${grouped[share]} ${own}`;
  return grouped;
}

/** Each stem with its share. */
export function* sharesOf(words: WordShares): Generator<[stem: string, share: number]> {
  for (const [share, stems] of Object.entries(words)) for (const own of stems.split(' ')) yield [own, Number(share)];
}
