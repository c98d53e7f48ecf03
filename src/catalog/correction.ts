import { z } from 'zod';

/** One request about a server's entry, and what became of it. Written by people; holds no personal data. */
export const correctionRequestSchema = z
  .strictObject({
    /** Day of the request. */
    date: z.iso.date(),
    /** In which role, never by name: the server's author, the holder of a right in its texts, a reader, or the catalog itself. */
    by: z.enum(['author', 'rights-holder', 'reader', 'catalog']),
    /** `correct` a fact, `dispute` a judgement, or `remove` the entry. */
    kind: z.enum(['correct', 'dispute', 'remove']),
    /** The tool it is about; absent for the whole entry. */
    tool: z.string().optional(),
    /** What was asked, in a sentence that anybody may read. */
    asked: z.string().min(1),
    decision: z.enum(['open', 'granted', 'partly-granted', 'declined']),
    /** What was decided and why, in a sentence or two; required unless it is open. */
    answer: z.string().min(1).optional(),
    /** Day of the decision; required unless it is open. */
    decided: z.iso.date().optional(),
    /** Public address of the request or of what shows it, such as an issue. */
    reference: z.url({ protocol: /^https$/ }).optional(),
  })
  .refine(({ decision, answer, decided }) => decision === 'open' || (answer !== undefined && decided !== undefined), {
    message: 'a decided request needs its answer and the day it was decided',
    path: ['answer'],
  })
  .refine(({ kind, tool }) => kind !== 'remove' || tool === undefined, {
    message: 'a server is removed as a whole',
    path: ['tool'],
  });
export type CorrectionRequest = z.infer<typeof correctionRequestSchema>;

/** Requests about one server, oldest first. Written by people, never by a program. */
export const correctionSchema = z.strictObject({
  server: z.string(),
  requests: z.array(correctionRequestSchema).min(1),
});
export type Correction = z.infer<typeof correctionSchema>;

/** Since when and at whose wish a server's content is left out. */
export const removalSchema = z.strictObject({ date: z.iso.date(), by: correctionRequestSchema.shape.by });
export type Removal = z.infer<typeof removalSchema>;

/** The removal that the requests ask for and that was granted; the latest decides. `undefined` when the entry stays. */
export function removalOf({ requests }: Correction): Removal | undefined {
  const request = requests.findLast(({ kind, decision }) => kind === 'remove' && decision === 'granted');
  return request && { date: request.decided ?? request.date, by: request.by };
}
