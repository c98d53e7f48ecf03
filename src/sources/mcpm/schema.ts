// https://github.com/pathintegral-institute/mcpm.sh — mcp-registry/servers/<name>.json
import { z } from 'zod';

export const serverFileSchema = z.looseObject({
  name: z.string().min(1),
  display_name: z.string().nullish(),
  description: z.string().nullish(),
  repository: z.union([z.string(), z.looseObject({ url: z.string().optional() })]).nullish(),
  homepage: z.string().nullish(),
  author: z.union([z.string(), z.looseObject({ name: z.string().optional() })]).nullish(),
  license: z.string().nullish(),
  is_archived: z.boolean().nullish(),
  /** Ways to start it, by a name of the registry's own. */
  installations: z.record(z.string(), z.unknown()).nullish(),
  tools: z.array(z.unknown()).nullish(),
});
export type ServerFile = z.infer<typeof serverFileSchema>;

export const installationSchema = z.looseObject({
  type: z.string().optional(),
  command: z.string().optional(),
  args: z.array(z.string()).optional(),
  package: z.string().nullish(),
  url: z.string().optional(),
});
