import type { ExportEntry } from './export.ts';
import type { Outcome } from '../outcome.ts';

/** Names of the tools with one of the outcomes, in order. */
export function toolsWith(entries: readonly ExportEntry[], ...outcomes: Outcome[]): string[] {
  return entries.filter(({ outcome }) => outcomes.includes(outcome)).map(({ tool }) => tool);
}

/** A check of names against a pattern, with the sentence that refuses the others. `rule` says what a name may be. */
export function accept(pattern: RegExp, rule: string): (name: string) => string | undefined {
  return (name) => (pattern.test(name) ? undefined : `${rule}; ${JSON.stringify(name)} is not.`);
}
