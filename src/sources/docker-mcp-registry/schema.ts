// https://github.com/docker/mcp-registry — servers/<name>/server.yaml and tools.json
import { z } from 'zod';

export const serverYamlSchema = z.looseObject({
  name: z.string().min(1),
  /** `server` runs as a container, `remote` is an address, `poci` is a set of containers, one a tool. */
  type: z.string(),
  image: z.string().optional(),
  dynamic: z.looseObject({ tools: z.boolean().optional() }).nullish(),
  about: z.looseObject({ title: z.string().optional(), description: z.string().optional() }).nullish(),
  source: z
    .looseObject({
      project: z.string().optional(),
      directory: z.string().optional(),
      upstream: z.string().optional(),
    })
    .nullish(),
  remote: z.looseObject({ transport_type: z.string().optional(), url: z.string().optional() }).nullish(),
  /** Of `poci` alone. */
  tools: z.array(z.unknown()).nullish(),
});
export type ServerYaml = z.infer<typeof serverYamlSchema>;

/** Docker's own short form of a parameter. */
export const argumentSchema = z.looseObject({
  name: z.string(),
  type: z.string().optional(),
  desc: z.string().optional(),
  optional: z.boolean().optional(),
  items: z.unknown().optional(),
});

/** A tool of a container set. */
export const containerToolSchema = z.looseObject({ container: z.looseObject({ image: z.string() }) });
