import { capabilities, type Capability, type Classification } from '../catalog/classification.ts';
import { legsOf, type TrifectaLeg } from './trifecta.ts';

/** A capability of a server and the tools that have it. */
export interface CapabilityRow {
  capability: Capability;
  /** Legs of the lethal trifecta that it makes; empty for most. */
  legs: TrifectaLeg['id'][];
  /** Names of the tools, in the record's order. */
  tools: string[];
}

/** Every capability that a tool of the server has, those that make a leg first. */
export function capabilityMap(tools: readonly { name: string; answer: Classification }[]): CapabilityRow[] {
  const rows = capabilities.map((capability) => ({
    capability,
    legs: legsOf(capability),
    tools: tools.filter(({ answer }) => answer.capabilities.includes(capability)).map(({ name }) => name),
  }));
  return rows
    .filter(({ tools: having }) => having.length > 0)
    .toSorted((a, b) => Number(b.legs.length > 0) - Number(a.legs.length > 0));
}
