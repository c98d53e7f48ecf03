import { z } from 'zod';

/** `null` is how some programs write an absent text. */
const optionalText = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);

/** What the classifier reads of one tool; everything else in a record says nothing about its effect. */
export const classificationInputSchema = z.object({
  server: z.object({
    name: z.string(),
    title: optionalText,
    description: optionalText,
  }),
  tool: z.object({
    name: z.string().min(1),
    title: optionalText,
    description: optionalText,
    /** JSON Schema of the arguments as the author wrote it; anything that is no object reads as absent. */
    inputSchema: z.record(z.string(), z.unknown()).optional().catch(undefined),
    annotations: z
      .looseObject({
        title: z.string().optional(),
        readOnlyHint: z.boolean().optional(),
        destructiveHint: z.boolean().optional(),
        idempotentHint: z.boolean().optional(),
        openWorldHint: z.boolean().optional(),
      })
      .optional()
      .catch(undefined),
  }),
});
export type ClassificationInput = z.infer<typeof classificationInputSchema>;

/** One line of `classify --input`: an input and the caller's own mark for it. */
export const inputLineSchema = classificationInputSchema.extend({ id: z.union([z.string(), z.number()]).optional() });
