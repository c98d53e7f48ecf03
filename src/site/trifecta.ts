import type { Capability, Classification } from '../catalog/classification.ts';

/** One leg of the lethal trifecta and the tools that make it. */
export interface TrifectaLeg {
  id: 'private' | 'untrusted' | 'outward';
  /** "Reads private data". */
  label: string;
  /** "private data", for pictures and tables. */
  short: string;
  /** Names of the tools, in the record's order. */
  tools: string[];
}

/** Names of the legs, and which capabilities make them. */
export const legTexts: Readonly<
  Record<TrifectaLeg['id'], { label: string; short: string; capabilities: readonly Capability[] }>
> = {
  private: {
    label: 'Reads private data',
    short: 'private data',
    capabilities: ['read-private-data', 'read-secrets', 'read-files'],
  },
  untrusted: {
    label: 'Takes in strangers’ text',
    short: 'strangers’ text',
    capabilities: ['ingest-untrusted-content', 'fetch-url'],
  },
  outward: {
    label: 'Sends outward',
    short: 'way out',
    capabilities: ['send-message', 'publish', 'fetch-url', 'execute-code'],
  },
};

const legIds = Object.keys(legTexts) as TrifectaLeg['id'][];

/** The legs that a tool with this capability makes. */
export function legsOf(capability: Capability): TrifectaLeg['id'][] {
  return legIds.filter((id) => legTexts[id].capabilities.includes(capability));
}

/** The three legs with their tools. All three have tools: the server alone lets an injected instruction carry private data out. */
export function trifectaLegs(tools: readonly { name: string; answer: Classification }[]): TrifectaLeg[] {
  return legIds.map((id) => ({
    id,
    label: legTexts[id].label,
    short: legTexts[id].short,
    tools: tools
      .filter(({ answer }) => answer.capabilities.some((one) => legTexts[id].capabilities.includes(one)))
      .map(({ name }) => name),
  }));
}

export function isTrifecta(found: readonly TrifectaLeg[]): boolean {
  return found.every(({ tools }) => tools.length > 0);
}
