import { z } from 'zod';

/** In the order of precedence: where two fit, the later wins. */
export const categories = ['Read', 'Write', 'Execute', 'Destructive', 'Financial'] as const;
/** `unknown` when nothing is known of the tool's effect; it gets the strictest policy. */
export const categorySchema = z.enum([...categories, 'unknown']);
export type Category = z.infer<typeof categorySchema>;

/** In rising order; `unknown` stands apart and is never a silent `low`. */
export const riskLevels = ['low', 'medium', 'high', 'critical'] as const;
export const riskLevelSchema = z.enum(['unknown', ...riskLevels]);
export type RiskLevel = z.infer<typeof riskLevelSchema>;

/** What a tool can do beside its one category; attack patterns attach to these. */
export const capabilities = [
  'execute-code',
  'run-query',
  'read-secrets',
  'read-private-data',
  'read-files',
  'write-files',
  'delete-data',
  'send-message',
  'publish',
  'move-money',
  'change-access',
  'change-infrastructure',
  'fetch-url',
  'ingest-untrusted-content',
  'drive-ui',
  'call-any-tool',
  'install-software',
  'bulk',
  'irreversible',
] as const;
export const capabilitySchema = z.enum(capabilities);
export type Capability = z.infer<typeof capabilitySchema>;

/** The words that a rule fired on. */
export const evidenceSchema = z.strictObject({
  /** Id of the rule, which has its own page. */
  rule: z.string(),
  /** JSON Pointer (RFC 6901) into `{ server, tool }`, such as `/tool/description`. */
  pointer: z.string().regex(/^\/(server|tool)\//),
  /** Quoted verbatim from the value at the pointer, or the property's name where the pointer names a parameter. */
  text: z.string(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const hints = ['readOnlyHint', 'destructiveHint', 'idempotentHint', 'openWorldHint'] as const;

/** A hint that the author set and that our answer contradicts. An absent hint never conflicts. */
export const conflictSchema = z.strictObject({
  hint: z.enum(hints),
  declared: z.boolean(),
  assessed: z.boolean(),
});
export type Conflict = z.infer<typeof conflictSchema>;

/** The answer for one tool. */
export const classificationSchema = z.strictObject({
  category: categorySchema,
  riskLevel: riskLevelSchema,
  /** From 0 to 1: how likely both answers are right. High from 0.9, low below 0.7. */
  confidence: z.number().min(0).max(1),
  /** One or two plain sentences built from the evidence. */
  rationale: z.string(),
  /** Sorted as in `capabilities`. */
  capabilities: z.array(capabilitySchema),
  evidence: z.array(evidenceSchema),
  conflicts: z.array(conflictSchema),
  /** Id of the row of the risk table that decided the level, or `override`. */
  risk: z.string(),
});
export type Classification = z.infer<typeof classificationSchema>;

/** The judgement of one server's tools. Written by `classify`, never by hand. */
export const serverClassificationSchema = z.strictObject({
  /** Id of the server whose tools these are. */
  server: z.string(),
  /** One entry a tool, in the record's order. */
  tools: z.array(z.strictObject({ name: z.string(), ...classificationSchema.shape })),
});
export type ServerClassification = z.infer<typeof serverClassificationSchema>;

/** Confidence from here on is called high: at least 97 % of such answers are meant to be right. */
export const highConfidence = 0.9;
/** Below this the page says "low confidence". */
export const lowConfidence = 0.7;
