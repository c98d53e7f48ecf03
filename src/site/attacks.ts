import type { Capability } from '../catalog/classification.ts';

/** An attack pattern as lists need it. */
export interface AttackSummary {
  title: string;
  /** One sentence. */
  summary: string;
  /** Address of its page. */
  path: string;
  /** The capabilities that it abuses. */
  capabilities: Capability[];
}

/** A pattern and the tool's capabilities that make it apply. */
export interface MatchingAttack extends AttackSummary {
  because: Capability[];
}

/** The patterns that abuse any of the capabilities, those that share the most first, then by title. */
export function attacksFor(attacks: readonly AttackSummary[], capabilities: readonly Capability[]): MatchingAttack[] {
  return attacks
    .map((attack) => ({ ...attack, because: attack.capabilities.filter((one) => capabilities.includes(one)) }))
    .filter(({ because }) => because.length > 0)
    .sort((a, b) => b.because.length - a.because.length || (a.title < b.title ? -1 : 1));
}
