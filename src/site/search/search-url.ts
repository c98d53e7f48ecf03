import { facetNames, type FacetChoice } from './facet-code.ts';

/** What the address of the search page says. */
export interface SearchState {
  text: string;
  choice: FacetChoice;
}

/** Reads `?q=…&category=…&risk=…&source=…&capability=…`; empty values choose nothing. */
export function readSearchUrl(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  const choice: FacetChoice = {};
  for (const name of facetNames) {
    const value = parameters.get(name)?.trim();
    if (value) choice[name] = value;
  }
  return { text: parameters.get('q')?.trim() ?? '', choice };
}

/** The one address of a state, without what is empty. */
export function searchUrl({ text, choice }: SearchState): string {
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('q', text);
  for (const name of facetNames) {
    const value = choice[name];
    if (value) parameters.set(name, value);
  }
  const query = parameters.toString();
  return query === '' ? '/search/' : `/search/?${query}`;
}
