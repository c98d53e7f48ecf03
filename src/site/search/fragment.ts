import { parseHeadingId, type ToolFacets } from './facet-code.ts';
import { decodeSegment } from './name-row.ts';
import { fold, joinUnspaced, splitWords } from './words.ts';

/** What Pagefind gives of a record, as far as it is read here. */
export interface Fragment {
  url: string;
  /** Words of the record; a heading's location is its first word's position. */
  content: string;
  meta: Record<string, string>;
  anchors: readonly { id: string; text: string; location: number }[];
}

export interface FragmentTool {
  segment: string;
  name: string;
  facets: ToolFacets;
  /** Words of its name. */
  nameWords: string[];
  /** Other words of its description. */
  words: string[];
}

/** A record taken apart again. */
export interface FragmentServer {
  server: string;
  title: string;
  description: string;
  /** Words by which the server is known: of its title, its id and its packages. */
  nameWords: string[];
  tools: FragmentTool[];
}

const wordsOf = (tokens: readonly string[]): string[] =>
  tokens.flatMap((token) => fold(token).split(/[^\p{L}\p{N}]+/u)).filter((word) => word !== '');

export function readFragment(fragment: Fragment): FragmentServer {
  const tokens = fragment.content.split(/\s+/);
  const anchors = fragment.anchors.toSorted((a, b) => a.location - b.location);
  const title = fragment.meta['title'] ?? '';
  const titleTokens = title === '' ? 0 : title.split(/\s+/).length;
  const about = anchors.findIndex((anchor) => anchor.id === 'about');
  const end = (index: number): number => anchors[index + 1]?.location ?? tokens.length;
  const tools: FragmentTool[] = [];
  for (const [index, anchor] of anchors.entries()) {
    const parsed = parseHeadingId(anchor.id);
    if (parsed === undefined) continue;
    const name = decodeSegment(parsed.segment);
    const start = anchor.location + anchor.text.split(/\s+/).length;
    tools.push({ ...parsed, name, nameWords: splitWords(name), words: wordsOf(tokens.slice(start, end(index))) });
  }
  const aboutStart = anchors[about]?.location ?? tokens.length;
  return {
    server: fragment.url.replace(/^\/servers\/|\/$/g, ''),
    title: joinUnspaced(title),
    description: joinUnspaced(tokens.slice(titleTokens, aboutStart).join(' ')),
    nameWords: [
      ...new Set([...splitWords(title), ...wordsOf([title]), ...wordsOf(tokens.slice(aboutStart, end(about)))]),
    ],
    tools,
  };
}
