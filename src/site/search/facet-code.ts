/** The facets of the search, by the name that an address gives them. */
export const facetNames = ['category', 'risk', 'source', 'capability'] as const;
export type FacetName = (typeof facetNames)[number];

/** The values of each facet in their fixed order: a value's position is its code in the index. */
export type FacetValues = Record<FacetName, readonly string[]>;

/** What is chosen; an absent facet takes everything. */
export type FacetChoice = Partial<Record<FacetName, string>>;

/** A tool's facets as positions in `FacetValues`. */
export interface ToolFacets {
  risk: number;
  category: number;
  capabilities: readonly number[];
}

/** Characters of a code: risk, category and capabilities as a number in base 36. */
const codeLength = 6;
const capabilityDigits = 4;

/** Six characters that stand after a tool's path in the index; `decodeFacets` reads them. */
export function encodeFacets(facets: ToolFacets): string {
  const bits = facets.capabilities.reduce((sum, position) => sum + 2 ** position, 0);
  return `${facets.risk.toString(36)}${facets.category.toString(36)}${bits.toString(36).padStart(capabilityDigits, '0')}`;
}

export function decodeFacets(code: string): ToolFacets {
  const bits = Number.parseInt(code.slice(2), 36);
  const capabilities: number[] = [];
  for (let position = 0; 2 ** position <= bits; position++) {
    if (Math.floor(bits / 2 ** position) % 2 === 1) capabilities.push(position);
  }
  return { risk: Number.parseInt(code[0] ?? '', 36), category: Number.parseInt(code[1] ?? '', 36), capabilities };
}

/** A heading's id in the index: the tool's path segment and its facets. */
export function headingId(segment: string, facets: ToolFacets): string {
  return `${segment}~${encodeFacets(facets)}`;
}

/** `undefined` for a heading that is not a tool's. */
export function parseHeadingId(id: string): { segment: string; facets: ToolFacets } | undefined {
  const code = id.slice(-codeLength);
  if (id.length < codeLength + 2 || id.at(-codeLength - 1) !== '~' || !/^[0-9a-z]{6}$/.test(code)) return undefined;
  return { segment: id.slice(0, -codeLength - 1), facets: decodeFacets(code) };
}

const two = (position: number): string => position.toString(36).padStart(2, '0');

/**
 * The made-up word that a record holds for a facet's value. It begins as no real word does, ends in a digit or letter that no
 * stemmer takes, and is the beginning of no other one, since Pagefind also finds words that are longer.
 */
const word = {
  risk: (position: number) => `zqr${two(position)}0`,
  category: (position: number) => `zqc${two(position)}0`,
  capability: (position: number) => `zqk${two(position)}0`,
  source: (position: number) => `zqs${two(position)}0`,
  /** One word for a category and a level that one tool has together, so that choosing both finds no server that has them apart. */
  both: (category: number, risk: number) => `zqb${two(category)}${two(risk)}0`,
};

/** Whether a stranger's word could pass for one of ours. */
export function looksLikeFacetWord(text: string): boolean {
  return /^zq[rcksb]/i.test(text);
}

/** All facet words of one server, sorted. */
export function facetWords(tools: readonly ToolFacets[], sources: readonly number[]): string[] {
  const words = new Set<string>(sources.map(word.source));
  for (const { risk, category, capabilities } of tools) {
    words.add(word.risk(risk)).add(word.category(category)).add(word.both(category, risk));
    for (const capability of capabilities) words.add(word.capability(capability));
  }
  return [...words].toSorted();
}

/** The words that a query needs for a choice; `undefined` when the choice names a value that the index does not know. */
export function queryWords(choice: FacetChoice, values: FacetValues): string[] | undefined {
  const position: Partial<Record<FacetName, number>> = {};
  for (const name of facetNames) {
    const value = choice[name];
    if (value === undefined) continue;
    const found = values[name].indexOf(value);
    if (found < 0) return undefined;
    position[name] = found;
  }
  const words: string[] = [];
  const { category, risk } = position;
  if (category !== undefined && risk !== undefined) words.push(word.both(category, risk));
  else if (category !== undefined) words.push(word.category(category));
  else if (risk !== undefined) words.push(word.risk(risk));
  if (position.source !== undefined) words.push(word.source(position.source));
  if (position.capability !== undefined) words.push(word.capability(position.capability));
  return words;
}

/** Whether a tool has what is chosen of the facets that belong to tools. */
export function toolFits(facets: ToolFacets, choice: FacetChoice, values: FacetValues): boolean {
  const fits = (name: FacetName, has: (position: number) => boolean): boolean => {
    const value = choice[name];
    return value === undefined || has(values[name].indexOf(value));
  };
  return (
    fits('risk', (position) => position === facets.risk) &&
    fits('category', (position) => position === facets.category) &&
    fits('capability', (position) => facets.capabilities.includes(position))
  );
}
