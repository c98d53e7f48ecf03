import { z } from 'zod';
import type { Problem } from '../catalog/problem.ts';
import { defectSchema, serverSchema } from '../catalog/server.ts';
import { toolDefinitionSchema } from '../catalog/tool.ts';
import type { HttpClient } from './http/client.ts';
import type { LiveFailure } from './live/failure.ts';
import type { OptOut } from './opt-out.ts';

/** The facts a source can give beside the tools; each field that is set gets the source as its provenance. */
export const factsSchema = serverSchema
  .pick({
    title: true,
    description: true,
    version: true,
    status: true,
    license: true,
    author: true,
    repository: true,
    websiteUrl: true,
    packages: true,
    remotes: true,
    permissions: true,
    tier: true,
    toolsOrigin: true,
    instructions: true,
  })
  .partial();
export type Facts = z.infer<typeof factsSchema>;

/** What one source says of one server, before it is merged with what the others say. */
export const listingSchema = z.strictObject({
  /** Id of the source adapter. */
  source: z.string(),
  /** What a person would look for in the source: a package, a file, a name. */
  label: z.string(),
  /** Id the server would have if no other source knew it. */
  id: z.string(),
  /** Other ids under which the same server is known. */
  aliases: z.array(z.string()),
  /** Name in the official registry that the package gives itself: a claim, never an identity. */
  claimedName: z.string().optional(),
  facts: factsSchema,
  /** How the source starts the package: arguments in which placeholders stand for values, and names of variables, never values. */
  start: z.strictObject({ args: z.array(z.string()), env: z.array(z.string()) }).optional(),
  /** Absent when the source says nothing of the tools. An empty list means that it lists none. */
  tools: z.array(toolDefinitionSchema).optional(),
  /** What a reader has to know of this listing, such as an entry that was dropped. */
  defects: z.array(defectSchema),
});
export type Listing = z.infer<typeof listingSchema>;

/**
 * What came of one entry of a source: a listing, or nothing. `problems` are all that was wrong with it; an entry without a
 * listing has at least one.
 */
export interface Entry {
  /** What `--only`, the progress and the report call it. */
  label: string;
  /** Position in the source, from 0. */
  index: number;
  listing?: Listing;
  problems: Problem[];
  /** The entry has no listing, and its source does not expect one: such a failure does not fail the run. */
  expected?: boolean;
}

/** What a source may use beside its upstream. */
export interface ListContext {
  /** Path or address given on the command line or in the standing list; absent when the source needs none. */
  location?: string | undefined;
  /** Whether an entry is asked for; a source skips the others before it spends time on them. */
  wanted(...names: string[]): boolean;
  /** Largest number of entries to take. */
  limit?: number | undefined;
  /** How many servers may run at the same time. */
  concurrency: number;
  /** Servers are started without bubblewrap. */
  unsandboxed: boolean;
  /** Standing entries of this source in `sources.json`. */
  entries: unknown[];
  /** Finished entries of an interrupted run. */
  journal: Journal;
  /** The only way to ask an address. */
  http: HttpClient;
  /** Who must not be started, fetched or asked. */
  optOut: OptOut;
  /** The catalog as it is before this crawl. */
  catalogDir: string;
  /** Says how many entries there will be, as soon as that is known; for the time that is left. */
  expect?(total: number): void;
  /** A line for the person who watches. */
  note(line: string): void;
}

/** Keeps what was expensive to find out until the run is over, so that an interrupted run goes on where it stopped. */
export interface Journal {
  /** Throws the failure, where that was what came of it. */
  get(key: unknown): Promise<Listing | undefined>;
  put(key: unknown, outcome: Listing | LiveFailure): Promise<void>;
  /** Forgets everything: the run is over. */
  clear(): Promise<void>;
}

/** An upstream. `list` throws when the source as a whole cannot be read: a cut list is never taken for a whole one. */
export interface Source {
  /** Kebab-case; the folder's name. */
  id: string;
  title: string;
  /** Where a person reads about the upstream. */
  homepage: string;
  /** Licence of the upstream's data. */
  license: string;
  /** An entry takes seconds, so each is worth a line of progress. */
  slow?: boolean;
  /** Whether this location names a part of the upstream, so that nothing is gone because it is not among its entries. */
  isPart?(location: string | undefined): boolean;
  list(context: ListContext): AsyncGenerator<Entry>;
}
