import { z } from 'zod';

/** Something that was wrong with input and was reported instead of thrown; the run goes on without the part it names. */
export const problemSchema = z.strictObject({
  /** The source adapter's id, or `catalog` for a record on disk. */
  source: z.string(),
  /** Position of the entry in its source, counted from 0; absent when the problem is not one entry's. */
  index: z.int().nonnegative().optional(),
  /** What a person would look for: a server's name, a file, `server › tool`. */
  label: z.string(),
  /** Kebab-case name of what went wrong, such as `timed-out`; absent where no program tells problems apart. */
  kind: z.string().optional(),
  /** One sentence that says what is wrong and what became of the entry. */
  reason: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;
