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
  /** The kinds of finding that are signs of it. */
  findings: string[];
}

/** A pattern and what of the tool makes it apply; one of both is not empty. */
export interface MatchingAttack extends AttackSummary {
  because: Capability[];
  signs: string[];
}

/** The patterns with a sign in the tool's text, then those that abuse the most of its capabilities; by title where they are equal. */
export function attacksFor(
  attacks: readonly AttackSummary[],
  capabilities: readonly Capability[],
  findings: readonly string[] = [],
): MatchingAttack[] {
  return attacks
    .flatMap((attack) => {
      const because = attack.capabilities.filter((one) => capabilities.includes(one));
      const signs = attack.findings.filter((one) => findings.includes(one));
      return because.length + signs.length > 0 ? [{ ...attack, because, signs }] : [];
    })
    .sort(
      (a, b) => b.signs.length - a.signs.length || b.because.length - a.because.length || (a.title < b.title ? -1 : 1),
    );
}
