import { decodeFacets, encodeFacets, type ToolFacets } from './facet-code.ts';
import { decodeSegment } from './name-row.ts';
import { fold, splitWords } from './words.ts';

/** What the index keeps of a server to show it and to see what of it answers a query. */
export interface StoredRecord {
  /** `<namespace>/<name>` as the site's addresses have it. */
  server: string;
  title: string;
  /** The beginning of its description; may be empty. */
  description: string;
  /** Words by which it is known beside its title. */
  about: string;
  tools: StoredTool[];
}

interface StoredTool {
  segment: string;
  facets: ToolFacets;
  /** Words of its description that its name does not hold. */
  words: readonly string[];
}

export interface FoundTool {
  segment: string;
  name: string;
  facets: ToolFacets;
  /** Words of its name. */
  nameWords: string[];
  /** Other words of its description. */
  words: string[];
}

/** A record as it is matched with a query. */
export interface FoundServer {
  server: string;
  title: string;
  description: string;
  /** Words by which the server is known: of its title, its id and its packages. */
  nameWords: string[];
  tools: FoundTool[];
}

/** Parts of a line; a control character occurs in no text, since `plainText` made it. */
const separator = '\t';
const codeLength = 6;

/** A line about the server, and a line a tool: its facets and its path segment, then its words. */
export function encodeRecord({ server, title, description, about, tools }: StoredRecord): string {
  const lines = tools.map(
    ({ segment, facets, words }) => `${encodeFacets(facets)}${segment}${separator}${words.join(' ')}`,
  );
  return [[server, title, description, about].join(separator), ...lines].join('\n');
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

function decodeTool(line: string): FoundTool {
  const [coded = '', words = ''] = line.split(separator);
  const segment = coded.slice(codeLength);
  const name = decodeSegment(segment);
  return {
    segment,
    name,
    facets: decodeFacets(coded.slice(0, codeLength)),
    nameWords: splitWords(name),
    words: wordsOf(words),
  };
}

export function decodeRecord(text: string): FoundServer {
  const [head = '', ...tools] = text.split('\n');
  const [server = '', title = '', description = '', about = ''] = head.split(separator);
  const nameWords = [...new Set([...splitWords(title), ...wordsOf(title), ...wordsOf(about)])];
  return { server, title, description, nameWords, tools: tools.map(decodeTool) };
}
