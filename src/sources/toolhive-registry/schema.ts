// https://github.com/stacklok/toolhive-registry — registry/<name>/spec.yaml, and the registry.json that is built from them
import { z } from 'zod';

export const specSchema = z.looseObject({
  name: z.string().optional(),
  /** A container; absent for a remote server. */
  image: z.string().optional(),
  url: z.string().optional(),
  description: z.string().optional(),
  title: z.string().optional(),
  transport: z.string().optional(),
  repository_url: z.string().nullish(),
  homepage: z.string().nullish(),
  license: z.string().nullish(),
  author: z.string().nullish(),
  status: z.string().nullish(),
  /** Names alone. */
  tools: z.array(z.string()).nullish(),
});
export type Spec = z.infer<typeof specSchema>;

/** The built form: specs by name. */
export const builtSchema = z.looseObject({
  servers: z.record(z.string(), z.unknown()).optional(),
  remote_servers: z.record(z.string(), z.unknown()).optional(),
});
