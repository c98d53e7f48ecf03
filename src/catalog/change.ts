import { z } from 'zod';
import { toolsFromSchema } from './server.ts';

/** What every line of the log has. */
const stamp = {
  /** UTC time of the crawl that saw it; equal for all that one crawl saw. */
  at: z.iso.datetime(),
  /** Id of the server. */
  server: z.string(),
};

/** What the lines about one tool have. */
const ofTool = {
  /** Name of the tool; a stranger's text. */
  tool: z.string(),
  /** The version that the server stated before and after, where it is the same and the list was obtained in the same way: a user who pinned it got another tool. Absent otherwise. */
  underUnchangedVersion: z.string().optional(),
};

/** A server that the catalog did not know. Its tools get no lines of their own. */
const serverAddedSchema = z.strictObject({
  ...stamp,
  kind: z.literal('server-added'),
  title: z.string(),
  /** How many tools it had; 0 also where no source gave a list. */
  tools: z.int(),
  sources: z.array(z.string()),
});

/** No source lists the server any more, and each that did was read whole. Its record stays. */
const serverGoneSchema = z.strictObject({
  ...stamp,
  kind: z.literal('server-gone'),
  title: z.string(),
  /** Which sources listed it last. */
  sources: z.array(z.string()),
});

/** A source lists a server again that was gone. */
const serverReturnedSchema = z.strictObject({
  ...stamp,
  kind: z.literal('server-returned'),
  title: z.string(),
  sources: z.array(z.string()),
});

/** Two records turned out to be one server's; the earlier id leads to the one that stayed. */
const serverMovedSchema = z.strictObject({
  ...stamp,
  kind: z.literal('server-moved'),
  /** The id that its record had. */
  from: z.string(),
});

/** Facts of the server changed, other than its tools. */
const serverChangedSchema = z.strictObject({
  ...stamp,
  kind: z.literal('server-changed'),
  /** Names of the record's fields, in the order of its schema. */
  fields: z.array(z.string()).min(1),
  /** The version before and after; present when `version` is among the fields. */
  version: z.strictObject({ before: z.string().nullable(), after: z.string().nullable() }).optional(),
});

/** A server has a tool list that had none. Its tools get no lines of their own. */
const toolListAddedSchema = z.strictObject({
  ...stamp,
  kind: z.literal('tool-list-added'),
  tools: z.int(),
  from: toolsFromSchema,
});

/** A server has no tool list any more. */
const toolListRemovedSchema = z.strictObject({
  ...stamp,
  kind: z.literal('tool-list-removed'),
  /** How many tools it had. */
  tools: z.int(),
});

/** A server has a tool that it did not have. */
const toolAddedSchema = z.strictObject({
  ...stamp,
  kind: z.literal('tool-added'),
  ...ofTool,
  /** Hash of the definition, as policies name it. */
  after: z.string(),
});

/** A server lists a tool no more. */
const toolRemovedSchema = z.strictObject({
  ...stamp,
  kind: z.literal('tool-removed'),
  ...ofTool,
  /** Hash of the definition it had. */
  before: z.string(),
});

/** The definition of a tool changed. */
const toolChangedSchema = z.strictObject({
  ...stamp,
  kind: z.literal('tool-changed'),
  ...ofTool,
  /** Names of the definition's fields that differ, in the order of its schema. */
  fields: z.array(z.string()).min(1),
  /** Hash of the definition before. */
  before: z.string(),
  /** Hash of the definition after. */
  after: z.string(),
});

/** One line of `catalog/changes/<year>/<date>.jsonl`: what a crawl found different from the catalog as it was. Written by `crawl`, never by hand. */
export const changeSchema = z.discriminatedUnion('kind', [
  serverAddedSchema,
  serverGoneSchema,
  serverReturnedSchema,
  serverMovedSchema,
  serverChangedSchema,
  toolListAddedSchema,
  toolListRemovedSchema,
  toolAddedSchema,
  toolRemovedSchema,
  toolChangedSchema,
]);
export type Change = z.infer<typeof changeSchema>;
