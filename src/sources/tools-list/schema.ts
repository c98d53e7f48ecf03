// https://modelcontextprotocol.io/specification/2025-11-25/server/tools — a saved `tools/list` result, with the server it is of
import { z } from 'zod';

/** `server` may be missing when the file's name says whose tools these are. */
export const savedListSchema = z.looseObject({
  server: z
    .looseObject({
      name: z.string().min(1),
      title: z.string().optional().catch(undefined),
      description: z.string().optional().catch(undefined),
      version: z.string().optional().catch(undefined),
      repository: z.string().optional().catch(undefined),
    })
    .optional(),
  /** Entries are read one by one. */
  tools: z.array(z.unknown()),
});
export type SavedList = z.infer<typeof savedListSchema>;

/** The saved form of what was read: the whole message of a server holds the list in `result`. */
export const savedSchema = z.preprocess((data) => {
  const { result, ...rest } = (data ?? {}) as { result?: unknown };
  return 'tools' in rest || result === null || typeof result !== 'object' ? data : { ...rest, ...result };
}, savedListSchema);
