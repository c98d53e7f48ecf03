import { z } from 'zod';

/** Something in a record's own text that a reader should look at before trusting it. It accuses nobody: it quotes and names. */
export const findingSchema = z.strictObject({
  /** Kebab-case kind, explained on the site under `/findings/`. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** The tool whose definition holds it; absent when the server's own fields do. */
  tool: z.string().optional(),
  /** JSON Pointer to the text: into the tool's definition when `tool` is set, else into the record. Empty when several places together make it. */
  pointer: z.string(),
  /** The words, at most 200 characters, with every character that would not show written as `⟨U+200B⟩`. Never a secret's value. */
  evidence: z.string(),
  /** One sentence for the page. */
  message: z.string(),
});
export type Finding = z.infer<typeof findingSchema>;
