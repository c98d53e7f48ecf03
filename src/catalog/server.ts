import { z } from 'zod';
import { remoteSchema, transportTypeSchema } from './remote.ts';
import { removalSchema } from './correction.ts';
import { disagreementsSchema } from './disagreement.ts';
import { findingSchema } from './finding.ts';
import { permissionsSchema } from './permissions.ts';
import { toolSchema } from './tool.ts';

/** How a tool list was obtained: asked of a running server, published by its author, or read out of source code. */
export const toolsFromSchema = z.enum(['tools/list', 'published', 'extracted']);
export type ToolsFrom = z.infer<typeof toolsFromSchema>;

/** A package that holds the server, in the official registry's words. */
export const packageSchema = z.strictObject({
  registryType: z.enum(['npm', 'pypi', 'oci', 'nuget', 'mcpb', 'cargo', 'other']),
  /** The package's name in its registry, as it is written there. */
  identifier: z.string().min(1),
  /** The exact version that was seen; absent when the source named none. */
  version: z.string().optional(),
  transport: z.strictObject({ type: transportTypeSchema }),
  /** Subresource-integrity hash of the archive, as the package registry publishes it. */
  integrity: z.string().optional(),
  /** When the package registry says that this version was published. */
  publishedAt: z.iso.datetime().optional(),
  /** Which sources name this package, sorted. Written when listings are merged. */
  sources: z.array(z.string()).optional(),
});
export type Package = z.infer<typeof packageSchema>;

/** Where the tool list came from, and how. */
export const toolsOriginSchema = z.strictObject({
  /** Id of the source adapter that gave the list. */
  source: z.string(),
  from: toolsFromSchema,
  /** For a live list: what was started or asked, such as `@scope/name@1.2.3`. */
  of: z.string().optional(),
  transport: transportTypeSchema.optional(),
  /** Revision that client and server agreed on, such as `2025-11-25`. */
  protocolVersion: z.string().optional(),
  /** What the server calls itself (`serverInfo`). */
  serverInfo: z
    .looseObject({ name: z.string(), version: z.string().optional(), title: z.string().optional() })
    .optional(),
  /** Command-line arguments the server was started with; a path is a placeholder. */
  args: z.array(z.string()).optional(),
  /** Names, never values, of environment variables that were set to placeholders. */
  env: z.array(z.string()).optional(),
  /** Whether the server could reach the network while it answered. */
  network: z.boolean().optional(),
  /** Revision of the crawler's own reader, raised when definitions come to be read in another way; absent stands for 1. */
  reader: z.int().min(2).optional(),
});
export type ToolsOrigin = z.infer<typeof toolsOriginSchema>;

/** Something about a record that a reader has to know: an entry that was dropped, a text that was shortened. */
export const defectSchema = z.strictObject({
  /** Kebab-case kind, such as `duplicate-tool-name`. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** The tool it concerns; absent for the whole record. */
  tool: z.string().optional(),
  /** One sentence for the page. */
  message: z.string(),
});
export type Defect = z.infer<typeof defectSchema>;

/** One server: facts alone. Written by `crawl`, never by hand. Judgement is in its classification, corrections in its override. */
export const serverSchema = z.strictObject({
  /** `<namespace>/<name>`: the official registry's name, else `npm/@scope~name`, `pypi/name`, `oci/name`, `remote/host~path`, `repo/owner~name`. Never changes. */
  id: z.string().regex(/^[^/]+\/[^/]+$/),
  /** Earlier ids of the same server; each redirects here. Sorted. */
  aliases: z.array(z.string()),
  /** Name for people; defaults to what the server calls itself, else the id's name. */
  title: z.string(),
  description: z.string().optional(),
  /** Version of the server that was seen. */
  version: z.string().optional(),
  status: z.enum(['active', 'deprecated', 'deleted']),
  /** SPDX expression, or the author's words; absent means not stated. */
  license: z.string().optional(),
  /** Whom to name when the definitions are quoted. */
  author: z.string().optional(),
  repository: z.strictObject({ url: z.string(), subfolder: z.string().optional() }).optional(),
  websiteUrl: z.string().optional(),
  packages: z.array(packageSchema),
  remotes: z.array(remoteSchema),
  /** What a registry lets the server do when it runs it; absent when no source says. */
  permissions: permissionsSchema.optional(),
  /** How a registry ranks the server, in its own word, such as `Official` or `Community`. */
  tier: z.string().optional(),
  /** Which sources list this server, sorted; of one that is gone, which listed it last. */
  sources: z.array(z.string()),
  /** Which source gave each field that is set, by field name. `packages` and `remotes` name their sources item by item. `default` for a title or status that no source states. */
  provenance: z.record(z.string(), z.string()),
  /** `null` when no source gave a tool list; `tools` is empty then and says nothing about the server. */
  toolsOrigin: toolsOriginSchema.nullable(),
  /** The server's own `instructions`; a stranger's text. */
  instructions: z.string().optional(),
  /** In the order the server gave them; names are unique. */
  tools: z.array(toolSchema),
  defects: z.array(defectSchema),
  /** What today's kinds find in this record's own text; a defect, in contrast, is told by who read the source. Absent when nothing. */
  findings: z.array(findingSchema).optional(),
  /** What other sources say differently; absent when none does. */
  disagreements: disagreementsSchema.optional(),
  /** Set when the content was left out on request: the record keeps what tells the server from others, and nothing it says. */
  removed: removalSchema.optional(),
  /** UTC time of the crawl that saw this server first. */
  firstSeen: z.iso.datetime(),
  /** UTC time of the crawl since which no source lists this server; absent while one does. The record keeps what was known. A server of which nothing but an address is known that somebody asked is on no list, and so never goes. */
  goneSince: z.iso.datetime().optional(),
  /** UTC time of the crawl that last changed any other field of this record. */
  lastChanged: z.iso.datetime(),
});
export type Server = z.infer<typeof serverSchema>;
