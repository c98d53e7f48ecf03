import type { ToolDefinition } from '../catalog/tool.ts';
import type { Listing } from './source.ts';
import type { Place, Spool } from './spool.ts';

/** A listing whose tools wait on disk until its record is made: those of all sources would not fit in memory together. */
export interface KeptListing extends Omit<Listing, 'tools'> {
  /** Absent when the source says nothing of the tools. */
  tools?: Place & { count: number };
}

export function keep({ tools, ...listing }: Listing, spool: Spool): KeptListing {
  if (tools === undefined) return listing;
  return { ...listing, tools: { ...spool.add(JSON.stringify(tools)), count: tools.length } };
}

/** The listing as its source gave it. */
export function wholeListing({ tools, ...listing }: KeptListing, spool: Spool): Listing {
  if (tools === undefined) return listing;
  return { ...listing, tools: JSON.parse(spool.read(tools).toString('utf8')) as ToolDefinition[] };
}
