// https://docs.npmjs.com/cli/v11/configuring-npm/package-json and the answer of `npm view NAME@VERSION --json`
import { z } from 'zod';

const person = z.union([z.string(), z.looseObject({ name: z.string().optional() })]);

/** What the crawler reads of an installed package's own `package.json`. Authors write all of these in several forms. */
export const packageJsonSchema = z.looseObject({
  name: z.string(),
  version: z.string(),
  description: z.string().optional().catch(undefined),
  license: z
    .union([z.string(), z.looseObject({ type: z.string().optional() })])
    .optional()
    .catch(undefined),
  licenses: z
    .array(z.looseObject({ type: z.string().optional() }))
    .optional()
    .catch(undefined),
  author: person.optional().catch(undefined),
  contributors: z.array(person).optional().catch(undefined),
  repository: z
    .union([z.string(), z.looseObject({ url: z.string(), directory: z.string().optional().catch(undefined) })])
    .optional()
    .catch(undefined),
  homepage: z.string().optional().catch(undefined),
  bin: z
    .union([z.string(), z.record(z.string(), z.string())])
    .optional()
    .catch(undefined),
  /** The server's name in the official MCP registry, which checks that the package declares it. */
  mcpName: z.string().optional().catch(undefined),
});
export type PackageJson = z.infer<typeof packageJsonSchema>;

/** What the package registry says of the installed version. */
export const publicationSchema = z.object({
  integrity: z.string().optional(),
  publishedAt: z.iso.datetime().optional(),
  /** The author's word against further use. */
  deprecated: z.string().optional(),
});
export type Publication = z.infer<typeof publicationSchema>;
