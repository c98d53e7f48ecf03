// https://registry.modelcontextprotocol.io/docs — `GET /v0.1/servers`, and `GET /v0/servers` of the same form
import { z } from 'zod';
import { isRegistryName } from '../identity.ts';

const transport = z.looseObject({ type: z.string(), url: z.string().optional() });

export const registryServerSchema = z.looseObject({
  name: z
    .string()
    .regex(/^[^/\s]+\/[^/\s]+$/, 'a name is <namespace>/<name>')
    .refine(isRegistryName, 'the namespace stands for servers without a name'),
  title: z.string().optional(),
  description: z.string().optional(),
  version: z.string().optional(),
  status: z.string().optional(),
  websiteUrl: z.string().optional(),
  repository: z.looseObject({ url: z.string().optional(), subfolder: z.string().optional() }).nullish(),
  packages: z
    .array(
      z.looseObject({
        registryType: z.string(),
        identifier: z.string().min(1),
        version: z.string().optional(),
        transport: transport.optional(),
      }),
    )
    .nullish(),
  remotes: z.array(transport).nullish(),
});

/** The registry's own word on an entry. */
export const officialMetaSchema = z.looseObject({
  status: z.string().optional(),
  publishedAt: z.string().optional(),
  isLatest: z.boolean().optional(),
});

/** The key of that word in `_meta`. */
export const officialMetaKey = 'io.modelcontextprotocol.registry/official';

export const itemSchema = z.looseObject({
  server: registryServerSchema,
  _meta: z.record(z.string(), z.unknown()).optional(),
});
export type Item = z.infer<typeof itemSchema>;

export const pageSchema = z.looseObject({
  servers: z.array(z.unknown()),
  metadata: z.looseObject({ nextCursor: z.string().nullish() }).nullish(),
});
