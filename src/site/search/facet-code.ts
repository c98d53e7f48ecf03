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

/**
 * Name of the filter that a server with a value has in Pagefind's index. Each value is a filter of its own, since Pagefind loads a
 * filter whole: choosing a level loads the list of the servers with that level alone.
 */
const filter = {
  risk: (position: number) => `r${position}`,
  category: (position: number) => `c${position}`,
  capability: (position: number) => `k${position}`,
  source: (position: number) => `s${position}`,
  /** For a category and a level that one tool has together, so that choosing both finds no server that has them apart. */
  both: (category: number, risk: number) => `b${category}.${risk}`,
};

/** The filters of one server, sorted. */
export function facetFilters(tools: readonly ToolFacets[], sources: readonly number[]): string[] {
  const filters = new Set<string>(sources.map(filter.source));
  for (const { risk, category, capabilities } of tools) {
    filters.add(filter.risk(risk)).add(filter.category(category)).add(filter.both(category, risk));
    for (const capability of capabilities) filters.add(filter.capability(capability));
  }
  return [...filters].toSorted();
}

/** The filters that a choice needs; `undefined` when it names a value that the index does not know. */
export function chosenFilters(choice: FacetChoice, values: FacetValues): string[] | undefined {
  const position: Partial<Record<FacetName, number>> = {};
  for (const name of facetNames) {
    const value = choice[name];
    if (value === undefined) continue;
    const found = values[name].indexOf(value);
    if (found < 0) return undefined;
    position[name] = found;
  }
  const filters: string[] = [];
  const { category, risk } = position;
  if (category !== undefined && risk !== undefined) filters.push(filter.both(category, risk));
  else if (category !== undefined) filters.push(filter.category(category));
  else if (risk !== undefined) filters.push(filter.risk(risk));
  if (position.source !== undefined) filters.push(filter.source(position.source));
  if (position.capability !== undefined) filters.push(filter.capability(position.capability));
  return filters;
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
