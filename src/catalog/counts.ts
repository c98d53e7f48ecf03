import { z } from 'zod';
import type { Remote } from './remote.ts';
import { toolsFromSchema, type ToolsFrom, type ToolsOrigin } from './server.ts';

/** What is said apart of any set of servers: a source's, or the whole catalog's. */
export const serverCountsSchema = z.strictObject({
  /** Servers that answered the crawler itself: a program that it started, or an address that it asked. */
  reachable: z.int(),
  /** Of these, servers that give no list without authorization. */
  wantsAuthorization: z.int(),
  /** Servers with at least one tool. */
  withTools: z.int(),
  tools: z.int(),
  /** The same tools by how their list was obtained. */
  toolsFrom: z.record(toolsFromSchema, z.int()),
});
export type ServerCounts = z.infer<typeof serverCountsSchema>;

/** What counting needs to know of a server; a record has it, and what a source says of one. */
export interface Countable {
  toolsOrigin?: ToolsOrigin | null | undefined;
  remotes?: readonly Remote[] | undefined;
  tools?: readonly unknown[] | undefined;
}

/** What is counted of one server. */
export interface Counted {
  /** It answered the crawler itself, when it was last asked. */
  reachable: boolean;
  /** One of its addresses gives no list without authorization. */
  wantsAuthorization: boolean;
  /** How its tool list was obtained; `null` when there is none. */
  from: ToolsFrom | null;
  toolCount: number;
}

export function countedOf({ toolsOrigin, remotes = [], tools = [] }: Countable): Counted {
  return {
    reachable: toolsOrigin?.of !== undefined || remotes.some(({ answer }) => answer !== undefined),
    wantsAuthorization: remotes.some(({ answer }) => answer?.outcome === 'wants-authorization'),
    from: toolsOrigin?.from ?? null,
    toolCount: tools.length,
  };
}

/** Counts servers one by one, so that a catalog need not be in memory. */
export class ServerCounter {
  readonly counts: ServerCounts = {
    reachable: 0,
    wantsAuthorization: 0,
    withTools: 0,
    tools: 0,
    toolsFrom: { 'tools/list': 0, published: 0, extracted: 0 },
  };

  add({ reachable, wantsAuthorization, from, toolCount }: Counted): void {
    if (reachable) this.counts.reachable += 1;
    if (wantsAuthorization) this.counts.wantsAuthorization += 1;
    if (toolCount > 0) this.counts.withTools += 1;
    this.counts.tools += toolCount;
    // A list whose origin nobody states was published by whoever has it.
    this.counts.toolsFrom[from ?? 'published'] += toolCount;
  }
}
