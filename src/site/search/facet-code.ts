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

const capabilityDigits = 4;

/** Six characters of a tool in the index: risk, category, and capabilities as a number in base 36; `decodeFacets` reads them. */
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

/** Name of the file that says which servers have a value, or two values in one tool. */
const filter = {
  risk: (position: number) => `r${position}`,
  category: (position: number) => `c${position}`,
  capability: (position: number) => `k${position}`,
  source: (position: number) => `s${position}`,
  /** Two values that one tool has together, so that choosing both finds no server that has them apart. */
  categoryAndRisk: (category: number, risk: number) => `c${category}r${risk}`,
  capabilityAndRisk: (capability: number, risk: number) => `k${capability}r${risk}`,
  capabilityAndCategory: (capability: number, category: number) => `k${capability}c${category}`,
};

/** The filter of a source, by its position. */
export const sourceFilter = filter.source;

/** The filters of one server's tools with the number of tools that each rests on. */
export function facetFilters(tools: readonly ToolFacets[]): Map<string, number> {
  const filters = new Map<string, number>();
  const add = (name: string): unknown => filters.set(name, (filters.get(name) ?? 0) + 1);
  for (const { risk, category, capabilities } of tools) {
    [filter.risk(risk), filter.category(category), filter.categoryAndRisk(category, risk)].forEach(add);
    for (const one of capabilities) {
      [
        filter.capability(one),
        filter.capabilityAndRisk(one, risk),
        filter.capabilityAndCategory(one, category),
      ].forEach(add);
    }
  }
  return filters;
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
  const { category, risk, capability, source } = position;
  const has = (value: number | undefined): value is number => value !== undefined;
  const filters: string[] = [];
  if (has(category) && has(risk)) filters.push(filter.categoryAndRisk(category, risk));
  if (has(capability) && has(risk)) filters.push(filter.capabilityAndRisk(capability, risk));
  if (has(capability) && has(category)) filters.push(filter.capabilityAndCategory(capability, category));
  if (filters.length === 0) {
    if (has(category)) filters.push(filter.category(category));
    if (has(risk)) filters.push(filter.risk(risk));
    if (has(capability)) filters.push(filter.capability(capability));
  }
  if (has(source)) filters.push(filter.source(source));
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
