import { z } from 'zod';
import { capabilitySchema, categorySchema, riskLevelSchema } from './classification.ts';

/** A correction of one tool's answer by a person. Only the fields that are set replace the rules' answer. */
export const toolOverrideSchema = z.strictObject({
  category: categorySchema.optional(),
  riskLevel: riskLevelSchema.optional(),
  capabilities: z.array(capabilitySchema).optional(),
  /** Why the rules are wrong here, in a sentence for the page. */
  reason: z.string().min(1),
  /** Public address that shows it: the server's source, its documentation or an issue. */
  reference: z.url({ protocol: /^https?$/ }),
  /** Day the correction was made. */
  date: z.iso.date(),
});
export type ToolOverride = z.infer<typeof toolOverrideSchema>;

/** Corrections of one server's tools. Written by people, never by a program. */
export const overrideSchema = z.strictObject({
  server: z.string(),
  /** By tool name. */
  tools: z.record(z.string(), toolOverrideSchema),
});
export type Override = z.infer<typeof overrideSchema>;
