import { z } from 'zod';

/** One address to ask for its tools, without credentials. */
export const remoteEntrySchema = z
  .strictObject({
    /** Without a placeholder, a password or a key in it. */
    url: z.url({ protocol: /^https?$/ }),
    /** Transport to begin with; default `streamable-http`. The other one follows when the address does not speak this one. */
    type: z.enum(['streamable-http', 'sse']).optional(),
    /** Time limit for the whole answer; default 60. */
    seconds: z.int().positive().optional(),
    /** What a crawl expects: `answers` (default), `fails` may fail without failing the run, `excluded` is never asked. */
    expected: z.enum(['answers', 'fails', 'excluded']).optional(),
    /** One sentence; required unless the address is expected to answer. */
    reason: z.string().min(1).optional(),
  })
  .refine((entry) => (entry.expected ?? 'answers') === 'answers' || entry.reason !== undefined, {
    message: 'an entry that is not expected to answer needs a reason',
    path: ['reason'],
  });
export type RemoteEntry = z.infer<typeof remoteEntrySchema>;
