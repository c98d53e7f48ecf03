import { z } from 'zod';

/** One tool that two sources define in different words. */
export const changedToolSchema = z.strictObject({
  tool: z.string(),
  /** Hash of the other source's definition. */
  definition: z.string(),
  /** What differs, of what both sources give. */
  fields: z.array(z.enum(['title', 'description', 'parameters', 'annotations'])),
  /** The other source's description where it differs, at most 300 characters; a stranger's text. */
  description: z.string().optional(),
});
export type ChangedTool = z.infer<typeof changedToolSchema>;

/** How another source's tool list differs from the one that the record has. */
export const toolListDisagreementSchema = z.strictObject({
  /** Id of the other source. */
  source: z.string(),
  /** How many tools it lists. */
  count: z.int(),
  /** The other source gives names alone, so nothing else can differ. */
  namesOnly: z.boolean(),
  /** Names in the record's list that the other does not have; at most 100, sorted. */
  missing: z.array(z.string()),
  /** Names that only the other has; at most 100, sorted. */
  extra: z.array(z.string()),
  /** Tools in both that differ; at most 50, by name. */
  changed: z.array(changedToolSchema),
  /** How many of the three were left out to keep the record small. */
  omitted: z.int(),
});
export type ToolListDisagreement = z.infer<typeof toolListDisagreementSchema>;

/** A fact that another source states otherwise. */
export const fieldDisagreementSchema = z.strictObject({
  field: z.enum(['version', 'status', 'license', 'repository']),
  /** Id of the other source. */
  source: z.string(),
  /** What it says; of a repository the address, with its subfolder after `#`. */
  value: z.string(),
});
export type FieldDisagreement = z.infer<typeof fieldDisagreementSchema>;

/** What sources of one server say differently. Nothing is averaged: the record takes one source's word and keeps the others' here. */
export const disagreementsSchema = z.strictObject({
  /** By source, one each. */
  tools: z.array(toolListDisagreementSchema),
  /** By field, then by source. */
  fields: z.array(fieldDisagreementSchema),
});
export type Disagreements = z.infer<typeof disagreementsSchema>;
