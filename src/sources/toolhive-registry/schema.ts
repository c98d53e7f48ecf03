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
  /** `Official` or `Community`. */
  tier: z.string().nullish(),
  /** Read on its own, so that a broken profile costs the profile alone. */
  permissions: z.unknown().optional(),
  /** Names alone. */
  tools: z.array(z.string()).nullish(),
});
export type Spec = z.infer<typeof specSchema>;

const paths = z.array(z.string()).nullish();

/** https://docs.stacklok.com/toolhive/guides-cli/custom-permissions — the profile with which ToolHive runs the container */
export const profileSchema = z.looseObject({
  network: z
    .looseObject({
      outbound: z
        .looseObject({
          insecure_allow_all: z.boolean().nullish(),
          allow_host: z.array(z.string()).nullish(),
          allow_port: z.array(z.int()).nullish(),
        })
        .nullish(),
    })
    .nullish(),
  read: paths,
  write: paths,
});

/** The built form: specs by name. */
export const builtSchema = z.looseObject({
  servers: z.record(z.string(), z.unknown()).optional(),
  remote_servers: z.record(z.string(), z.unknown()).optional(),
});
