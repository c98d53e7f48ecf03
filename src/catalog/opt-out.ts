import { join } from 'node:path';
import { z } from 'zod';
import { packageSchema } from './server.ts';
import { readText } from './store.ts';

/** One wish not to be asked. Names exactly one host, server or package. */
export const optOutEntrySchema = z
  .strictObject({
    /** Host name without a port; stands for its subdomains too. */
    host: z
      .string()
      .regex(/^(?!\.)[a-z0-9.-]+(?<!\.)$/, 'a host is written in lower case and without a port')
      .optional(),
    /** Id of a server of the catalog, or one of its aliases. */
    server: z
      .string()
      .regex(/^[^/]+\/[^/]+$/)
      .optional(),
    /** A package in its registry, any version. */
    package: packageSchema.pick({ registryType: true, identifier: true }).optional(),
    /** Day of the wish, `YYYY-MM-DD`. */
    date: z.iso.date(),
    /** One sentence that anybody may read; no name of a person. */
    reason: z.string().min(1),
  })
  .refine((entry) => [entry.host, entry.server, entry.package].filter((name) => name !== undefined).length === 1, {
    message: 'an entry names one host, one server or one package',
  });
export type OptOutEntry = z.infer<typeof optOutEntrySchema>;

/** `catalog/opt-out.json`: whom a crawl never starts, fetches or asks. Written by people. */
export const optOutFileSchema = z.strictObject({ entries: z.array(optOutEntrySchema) });
export type OptOutFile = z.infer<typeof optOutFileSchema>;

export const optOutFileName = 'opt-out.json';

/** `undefined` when there is no file. Throws when it is broken: who opted out is not known then, and nobody may be asked. */
export async function readOptOutFile(catalogDir: string): Promise<{ file: OptOutFile; text: string } | undefined> {
  const text = await readText(join(catalogDir, optOutFileName));
  if (text === undefined) return undefined;
  try {
    return { file: optOutFileSchema.parse(JSON.parse(text)), text };
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new Error(`${optOutFileName} cannot be read: ${reason}`, { cause: error });
  }
}
