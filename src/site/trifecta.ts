import type { Capability, Classification } from '../catalog/classification.ts';

/** One leg of the lethal trifecta and the tools that make it. */
export interface TrifectaLeg {
  id: 'private' | 'untrusted' | 'outward';
  /** "Reads private data". */
  label: string;
  /** Names of the tools, in the record's order. */
  tools: string[];
}

const legs: readonly { id: TrifectaLeg['id']; label: string; capabilities: readonly Capability[] }[] = [
  { id: 'private', label: 'Reads private data', capabilities: ['read-private-data', 'read-secrets', 'read-files'] },
  { id: 'untrusted', label: 'Takes in strangers’ text', capabilities: ['ingest-untrusted-content', 'fetch-url'] },
  { id: 'outward', label: 'Sends outward', capabilities: ['send-message', 'publish', 'fetch-url', 'execute-code'] },
];

/** The three legs with their tools. All three have tools: the server alone lets an injected instruction carry private data out. */
export function trifectaLegs(tools: readonly { name: string; answer: Classification }[]): TrifectaLeg[] {
  return legs.map(({ id, label, capabilities }) => ({
    id,
    label,
    tools: tools
      .filter(({ answer }) => answer.capabilities.some((one) => capabilities.includes(one)))
      .map(({ name }) => name),
  }));
}

export function isTrifecta(found: readonly TrifectaLeg[]): boolean {
  return found.every(({ tools }) => tools.length > 0);
}
