import { z } from 'zod';
import { hashOf } from './json.ts';

/** A JSON object whose content the server chose. */
const jsonObject = z.record(z.string(), z.unknown());

/** The author's own hints (MCP `ToolAnnotations`). Absent means not declared, never the specification's default. */
export const annotationsSchema = z
  .looseObject({
    title: z.string().optional(),
    readOnlyHint: z.boolean().optional(),
    destructiveHint: z.boolean().optional(),
    idempotentHint: z.boolean().optional(),
    openWorldHint: z.boolean().optional(),
  })
  .meta({ description: 'Hints of the author, to be shown as declared and never trusted alone.' });
export type Annotations = z.infer<typeof annotationsSchema>;

/** What a server says of one tool, as `tools/list` gave it. Texts are a stranger's: data to show, never instructions or markup. */
export const toolDefinitionSchema = z.strictObject({
  /** Programmatic name, never empty; unique within its server, case-sensitive. */
  name: z.string().min(1),
  title: z.string().optional(),
  description: z.string().optional(),
  /** JSON Schema of the arguments. Absent when the source published names alone. */
  inputSchema: jsonObject.optional(),
  outputSchema: jsonObject.optional(),
  annotations: annotationsSchema.optional(),
  icons: z.array(jsonObject).optional(),
  execution: jsonObject.optional(),
  _meta: jsonObject.optional(),
});
export type ToolDefinition = z.infer<typeof toolDefinitionSchema>;

/** One tool of a record: its definition and when the crawler saw it. */
export const toolSchema = toolDefinitionSchema.extend({
  /** UTC time of the crawl that saw this name first; of one that was gone for a time, first after it came back. */
  firstSeen: z.iso.datetime(),
  /** UTC time of the crawl that saw this definition first; equal to `firstSeen` when it never changed. */
  lastChanged: z.iso.datetime(),
  /** The version of the server that stayed the same when the definition last changed; absent when it changed with a version or never. Stays until the version changes. */
  underUnchangedVersion: z.string().optional(),
});
export type Tool = z.infer<typeof toolSchema>;

/** What the server says of the tool, without what the crawler saw of it over time. */
export function definitionOf(tool: ToolDefinition | Tool): ToolDefinition {
  const {
    firstSeen: _firstSeen,
    lastChanged: _lastChanged,
    underUnchangedVersion: _underUnchangedVersion,
    ...definition
  } = tool as Tool;
  return definition;
}

/** Hash of what the server says of the tool: equal hashes mean an equal definition. */
export function definitionHash(tool: ToolDefinition | Tool): string {
  return hashOf(definitionOf(tool));
}
