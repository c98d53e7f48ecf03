import type { Classification } from '../../catalog/classification.ts';
import { categories, capabilities } from '../../catalog/classification.ts';
import { serverPath, toolSegment } from '../../catalog/server-id.ts';
import type { Server } from '../../catalog/server.ts';
import type { Tool } from '../../catalog/tool.ts';
import { facetFilters, type FacetValues, type ToolFacets } from './facet-code.ts';
import { encodeRecord } from './stored-record.ts';
import { fold, isCommonVerb, isGenericWord, isStopWord, matchesWord, spaceUnspaced, splitWords } from './words.ts';

/** One server as the index has it. */
export interface SearchRecord {
  url: string;
  /** What Pagefind gets: HTML with every stranger's text escaped. */
  content: string;
  /** What the search page loads to show the server; `decodeRecord` reads it. */
  stored: string;
  /** Names of the filters of its tools, with how many tools each rests on. */
  filters: Map<string, number>;
  /** Words in the record, by which records are ordered. */
  length: number;
}

/** The facet values that do not depend on the catalog. */
export const fixedFacetValues: Omit<FacetValues, 'source'> = {
  category: [...categories, 'unknown'],
  risk: ['critical', 'high', 'medium', 'low', 'unknown'],
  capability: capabilities,
};

export function toolFacets(answer: Classification): ToolFacets {
  return {
    risk: fixedFacetValues.risk.indexOf(answer.riskLevel),
    category: fixedFacetValues.category.indexOf(answer.category),
    capabilities: answer.capabilities.map((capability) => capabilities.indexOf(capability)),
  };
}

const descriptionLength = 200;
const wordsPerTool = 10;
const longestWord = 40;

/** Words of namespaces that tell nothing of a server. */
const namespaceWords = new Set([
  'io',
  'github',
  'com',
  'npm',
  'pypi',
  'oci',
  'remote',
  'repo',
  'app',
  'dev',
  'org',
  'net',
]);

/**
 * A stranger's text on one line, well formed, without control characters and without words that Pagefind would take for
 * its own marks.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !word.includes('___'))
    .join(' ');
}

/** At most `length` code points, cut after a whole word where there is one. */
export function cutText(text: string, length: number): string {
  const points = [...text];
  if (points.length <= length) return text;
  const cut = points.slice(0, length).join('');
  const end = cut.lastIndexOf(' ');
  return `${end > length / 2 ? cut.slice(0, end) : cut}…`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The words by which a server is known beside its title: of its id, its packages, its repository and its earlier ids. */
function nameWords(server: Server): string[] {
  const [namespace = '', name = ''] = server.id.split('/');
  const names = [name, ...server.packages.map((item) => item.identifier), ...server.aliases];
  const words = [...splitWords(namespace).filter((word) => !namespaceWords.has(word)), ...names.flatMap(splitWords)];
  const title = new Set(splitWords(server.title));
  return [...new Set(words)].filter((word) => word.length > 1 && !title.has(word) && !isGenericWord(word));
}

/**
 * A tool's heading: its name in kebab-case, whose parts Pagefind indexes beside the whole. `get` and `list` stay only in the whole,
 * since a tenth of all tools hold them; a part with digits is set apart, since Pagefind would split it there.
 */
export function headingText(name: string): string {
  const words = splitWords(name);
  const telling = words.filter((word) => !isCommonVerb(word));
  if (words.length < 2 || telling.length === 0) return words.join('');
  const hasDigits = telling.some((word) => /\p{N}/u.test(word));
  if (telling.length === words.length && !hasDigits) return words.join('-');
  return `${words.join('')} ${telling.join(hasDigits ? ' ' : '-')}`;
}

/** The first words of a tool's description that its name does not hold, without stop words. */
export function describingWords(tool: Tool): string[] {
  const sentence = plainText(tool.description ?? tool.title ?? '').split(/(?<=[.!?。])\s|[。]/u)[0] ?? '';
  const inName = splitWords(tool.name);
  const words = new Set<string>();
  for (const word of fold(spaceUnspaced(sentence.slice(0, 600))).split(/[^\p{L}\p{N}]+/u)) {
    if (word.length < 2 && !/\P{ASCII}/u.test(word)) continue;
    if (word.length > longestWord || isStopWord(word)) continue;
    if (!inName.some((part) => matchesWord(word, part))) words.add(word);
    if (words.size === wordsPerTool) break;
  }
  return [...words];
}

const nothingKnown: ToolFacets = { risk: 4, category: 5, capabilities: [] };

/** `answers` has one entry a tool, in the record's order. */
export function searchRecord(server: Server, answers: readonly Classification[]): SearchRecord {
  const url = serverPath(server.id);
  const title = plainText(server.title) || server.id;
  const description = cutText(plainText(server.description ?? ''), descriptionLength);
  const facets = answers.map(toolFacets);
  const about = nameWords(server).join(' ');
  const tools = server.tools.map((tool, position) => ({
    segment: toolSegment(tool.name),
    facets: facets[position] ?? nothingKnown,
    words: describingWords(tool),
    heading: headingText(plainText(tool.name)),
  }));
  const texts = [
    ['h1', spaceUnspaced(title)],
    ['p', spaceUnspaced(description)],
    ['h2', about],
    ...tools.flatMap(({ heading, words }) => [
      ['h2', heading],
      ['p', words.join(' ')],
    ]),
  ].filter(([, text]) => text !== '');
  return {
    url,
    content: `<html lang="en"><body>${texts.map(([tag, text = '']) => `<${tag}>${escapeHtml(text)}</${tag}>`).join('')}</body></html>`,
    stored: encodeRecord({ server: url.slice('/servers/'.length, -1), title, description, about, tools }),
    filters: facetFilters(facets),
    length: texts.reduce((sum, [, text = '']) => sum + text.split(/\s+/).length, 0),
  };
}
